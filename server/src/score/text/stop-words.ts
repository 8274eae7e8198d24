/** Words that negate. Never left out of an index: "belum cair" and "cair" are different claims. */
export const negations: ReadonlySet<string> = new Set(
  (
    'tidak bukan belum jangan tanpa kurang tiada ora dudu mboten durung teu henteu tacan indak ndak bukanlah ' +
    'not no never dont didnt isnt wont cannot cant'
  ).split(' '),
);

/** Function words left out of an index and of claim matching; folded, everyday spelling. Own list. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'yang dan di ke dari untuk dengan pada dalam adalah ialah ini itu juga atau oleh sebagai karena agar supaya bahwa ' +
    'akan telah sudah sedang masih lagi saja hanya pun lah kah nya si sang para hal kita kami saya aku kamu anda ia ' +
    'dia mereka kalian tersebut sebuah suatu seorang ada bisa dapat jadi menjadi seperti antara hingga sampai sejak ' +
    'ketika saat bila jika kalau maka namun tetapi tapi serta bagi terhadap tentang secara setiap semua sekali sangat ' +
    'lebih paling begitu begini demikian sini sana situ ya dong sih kok deh nih lho loh kan toh mah teh atuh wah oh ' +
    'eh ah nah apa apakah siapa mana kapan bagaimana kenapa mengapa berapa ' +
    'sing lan ing kang karo iku iki sia anu jeung ka ti eta ieu teh nan jo dari pado ' +
    'the a an of to in on at is are was were be been and or for with this that it as by from'
  ).split(' '),
);

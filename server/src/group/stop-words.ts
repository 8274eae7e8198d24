/** Words that say nothing about which claim is made; negations stay, because they turn a claim round. */
const plain = `
ada adalah adanya agar aja akan aku alias amat anda antara apa apakah apalagi atas atau ayo bagai bagaimana bagi bahkan
bahwa balik banget banyak baru bawah begini begitu berapa beri berikut bersama betul biar biasa bisa boleh buat bukankah
cara coba cukup cuma dah dalam dan dapat dari daripada dan demikian dengan deh depan di dia dong dua dulu enggan gimana
guys hal halo hampir hanya hari harus hingga ia ialah ikut ingin ini itu iya jadi jauh jika juga jumlah justru kah kak
kakak kalau kalian kami kamu kan kapan karena kata katanya ke kembali kemudian kenapa kepada kita kok kurang lagi lah
lain lalu lama langsung lebih lewat maka mana masih masing mau maupun melalui memang mereka merupakan meski mesti min
mohon mungkin namun nah nanti nih nya oleh orang pada padahal para paling pas pasti per perlu pernah pula pun punya
rasa saat saja salah sama sambil sampai sana sangat satu saya se sebab sebagai sebelum sebuah secara sedang sedangkan
segala sehingga sejak sekali sekarang selain selalu selama seluruh semua sementara semoga sempat sendiri seorang seperti
sering serta sesuai setelah setiap siapa sih silakan sini situ suatu sudah supaya tahu tanpa tapi telah tempat tentang
tentu terhadap terjadi terkait terlalu tersebut terus tetap tetapi tiap tuh turut untuk usah wah waktu walau ya yaitu
yakni yang yuk
bapak bang bu bung gan gaes ibu kakak mas mbak om pak sis tante admin min
benar benarkah betulkah masa mosok tanya nanya tolong info infonya
the a an and are for in is it of on that this to was with you
`;

/** Regional words of the same kind: Javanese, Sundanese, Minangkabau. */
const regional = `
iki kuwi kui sing lan karo nang ning wis uwis durung ora kok opo piye ngono ngene yo wae ae iso arep dadi
nu jeung teh mah atuh euy geus acan ieu eta kumaha naon sareng ka ti wae oge
nan jo ko lah alun di dek dari tu indak ka awak kito
`;

export const stopWords: ReadonlySet<string> = new Set(`${plain} ${regional}`.trim().split(/\s+/));

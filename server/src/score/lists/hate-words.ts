/**
 * Words for the insult signals, folded. Own lists. Words that also name food, animals or illness are left out where a
 * meals or health program would trip over them (udang, kutu, buta, racun …).
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Insults and curses that are abusive wherever they stand. */
export const strongInsults = words(
  `anjing anjg anjir anjink anjeng anjrot asu bangsat bgst bangst bangke bajingan keparat kontol kntl kontl konthol
  memek mmk meki ngentot ngentod entot ngewe jancok jancuk jancik diancuk dancok cuk pukimak kimak pantek lonte
  pelacur perek jablay pecun sundal bencong banci maho taik tai taek kampret kamfret kunyuk laknat biadab
  brengsek bacot cocot congor bedebah jembut jembud peler pler titit toket tetek nenen itil tempik
  silit bokong kacung jongos bejat jahanam fuck fucking shit bitch asshole bastard dick pussy puki telaso sundala
  celeng kirik anying ajg njing goblog goblok guoblok gblk goblk tolol tlol bego dungu idiot matamu ndasmu ndasmumakan
  cangkemmu raimu asuu tailah kehed belegug belegu koplok bangsad bajinguk jembek pepek kontolodon anjrit lanciau
  cilaka ngaceng sange coli colmek ngocok sepong nyepong bokep kampang kacrut sompret somplak bahlul picek bolot bloon
  dongok dongo mingkem najis mampus bgsd sinting bahlol pekok pekak geblek kutil babi keple`,
);

/** Insults that are mild; each is one by itself. */
export const mildInsults = words(
  `bodoh sarap gendeng sontoloyo pecundang cupu norak bebal dablek ogeb oon sotoy sotoi songong cebong
  kecebong cebonk ncebong kadrun bong planga plongo plonga bedul setan beruk pembohong penjilat
  bacotan gembel burik gembrot gembul cacad curut sialan kapir pantat penis vagina otaknya kencrot kuper ndeso
  pembual pengecut tengik bencis bences nyet kotok munyuk dajjal cecunguk begundal kurap keparad`,
);

/** Words that insult only beside a person: alone they praise, name rubbish or tell of illness as often. */
export const weakInsults = words(
  `gila edan sampah otak otakmu homo setres stres stress budak badut kodok kutu preman kencing busuk jijik
  menjijikkan tampang jelek cangkem congek kerdil onta bani hina kotor rendahan kelakuan
  mulutmu mukamu monyet taplak munafik eek iblis culun udik budek kampungan terkutuk bejad`,
);

/** Names of ethnic, religious, racial and social groups: the protected part of a SARA finding. */
export const groupWords = words(
  `kafir kapir cina cino aseng chinese pribumi nonpribumi tionghoa yahudi kristen kresten katolik nasrani islam muslim
  moslem syiah ahmadiyah hindu budha buddha arab onta kadrun papua jawa batak minang madura sunda dayak bugis ambon
  lgbt gay lesbian ateis atheis murtad gereja masjid pendeta ustad ustadz kyai ulama habib rohingya negro sipit
  pesek quran alkitab salib yesus nabi muhammad aceh betawi banjar melayu flores timor tolaki nias pki komunis komunisme
  asing tka jew jews yahudi israel rasis onta cokin tiongkok kokoh pendatang hti fpi wahabi sunni injil
  uskup pastor`,
);

/** Words for any group. Insults beside them aim at the one spoken to (`otak agama lu`), so they only count near violence. */
export const anyGroupWords = words('umat ummat kaum agama agamanya');

/** Right beside `agama`, these accuse somebody of blasphemy; all but one in 30 such posts were labelled hate. */
export const blasphemerWords = words('penista penoda');

/** Calls to violence or expulsion; most passive forms are left out because news tells of victims with them. */
export const violenceWords = words(
  `bunuh gantung bakar usir ganyang diganyang bantai musnahkan musnah basmi dibasmi
  habisi penggal sembelih mampus matilah modar enyah enyahlah tembak perkosa
  perangi jihadin kuliti mutilasi bumihanguskan lenyapkan rajam cincang tumpas`,
);

/** Words that deny a group its dignity. Words of doctrine (kafir, haram) are disputed more often than hurled. */
export const dehumanisingWords = words(
  `penista penghianat pengkhianat sesat laknat najis terkutuk penjajah benalu parasit teroris biadab jahanam bejat 
  hama kutukan binatang serakah licik kotor rendahan primitif terbelakang `,
);

/** Words for a person, and `dasar` before a name one calls somebody; an insult beside one is aimed. */
export const personWords = words(
  `lu lo loe elu kau kamu kalian kalean ente mereka dia situ kowe maneh elo lw mu dasar antum awakmu sampeyan koe`,
);

/** Beside these, animal and faith words speak of food and rules, not of people. */
export const foodWords = words(
  `minyak lemak daging mengandung kandungan halal food tray nampan ompreng makanan makan sapi kambing ayam ikan ternak
  kandang peternakan resep masak dimasak gelatin bahan sertifikat sertifikasi bersertifikat mui bpjph kucing rabies
  hewan flu dapur menu`,
);

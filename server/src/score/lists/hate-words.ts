/**
 * Words for the insult signals, folded. Own lists. Words that also name food, animals or illness are left out where a
 * meals or health program would trip over them (udang, kutu, buta, racun …).
 */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Insults and curses that are abusive wherever they stand. */
export const strongInsults = words(
  `anjing anjg anjir anjink asu bangsat bgst bangst bajingan keparat kontol kntl memek mmk ngentot entot ngewe jancok jancuk jancik
  diancuk cuk pukimak kimak pantek lonte pelacur perek jablay pecun sundal bencong banci maho taik kampret kunyuk
  iblis dajjal laknat biadab brengsek bacot cocot congor bedebah jembut peler pler jembud bangke kacung jongos bejat
  jahanam terkutuk fuck fucking shit bitch asshole bastard puki telaso sundala celeng kirik anying ajg njing goblog
  goblok gblk tolol bego dungu idiot matamu ndasmu ndasmumakan cangkemmu raimu asuu tailah kehed belegug koplok
  bangsad bajinguk jembek pepek kontolodon anjrit pantek lanciau cilaka`,
);

/** Insults that are mild, or only insults in some contexts. */
export const mildInsults = words(
  `bodoh geblek sinting sarap gendeng sontoloyo pecundang cupu norak kampungan dongo bebal otaknya dablek tlol ogeb bloon
  pekok budek sotoy songong cebong kecebong kadrun bani taplak planga plongo bedul setan monyet babi munafik pembohong
  penjilat bacotan edan sampah otakmu tolil oon`,
);

/** Names of ethnic, religious, racial and social groups: the protected part of a SARA finding. */
export const groupWords = words(
  `kafir kapir cina cino aseng chinese pribumi nonpribumi tionghoa yahudi kristen kresten katolik nasrani islam muslim
  moslem syiah ahmadiyah hindu budha buddha arab onta kadrun papua jawa batak minang madura sunda dayak bugis ambon
  lgbt gay lesbian ateis atheis murtad gereja masjid pendeta ustad ustadz kyai ulama habib rohingya negro sipit
  pesek quran alkitab salib yesus nabi muhammad aceh betawi banjar melayu flores timor tolaki nias`,
);

/** Calls to violence or expulsion; most passive forms are left out because news tells of victims with them. */
export const violenceWords = words(
  `bunuh gantung bakar usir ganyang diganyang bantai musnahkan musnah basmi dibasmi
  habisi penggal sembelih mampus matilah modar enyah enyahlah tembak perkosa
  perangi jihadin kuliti mutilasi bumihanguskan lenyapkan rajam cincang tumpas`,
);

/** Words that deny a group its dignity. */
export const dehumanisingWords = words(
  `penista penghianat pengkhianat sesat laknat najis terkutuk penjajah benalu parasit teroris biadab jahanam bejat kafir
  hama kutukan binatang serakah licik kotor rendahan primitif terbelakang haram`,
);

/** Words for a person; an insult beside one is aimed. */
export const personWords = words(
  `lu lo loe elu kau kamu kalian kalean ente mereka dia situ kowe maneh elo lw mu antum awakmu sampeyan koe`,
);

/** Beside these, animal and faith words speak of food and rules, not of people. */
export const foodWords = words(
  `minyak lemak daging mengandung kandungan halal food tray nampan ompreng makanan makan sapi kambing ayam ikan ternak
  kandang peternakan resep masak dimasak gelatin bahan sertifikat sertifikasi bersertifikat mui bpjph kucing rabies
  hewan flu dapur menu`,
);

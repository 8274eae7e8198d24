/**
 * Letters of other alphabets that are drawn like Latin ones and are used to slip past filters. Pairs of the letter and
 * what it is read as; upper and lower case apart, because Cyrillic Н looks like H while н does not.
 */
const pairs =
  'аa еe ёe оo рp сc уy хx іi їi јj ѕs ԁd һh ӏl ԛq ԝw ɡg вb кk мm тt ' +
  'АA ВB ЕE ЁE КK МM НH ОO РP СC ТT УY ХX ІI ЇI ЈJ ЅS ԚQ ԜW Ӏl ' +
  'αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
  // Small capitals, popular in "fancy text" generators.
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ' +
  'ıi łl øo đd ħh ŧt ßs æa œo þp ðd ɑa ɩi ƙk ɓb ɗd ŋn';

const table = new Map(pairs.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]));

/** The Latin letter a letter looks like, in its own case; the letter itself where it looks like none. */
export function resolveLookAlike(letter: string): string {
  return table.get(letter) ?? letter;
}

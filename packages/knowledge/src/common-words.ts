/**
 * Words of which people make up secrets: the commonest of English, those of computing, and names of products.
 * Lower case.
 */
const WORDS = `
a able about above access account across act active actual add admin after again against age agent ago air
all allow almost alone along alpha already also always am among amount an analytics and angel animal another
answer any anybody anyone anything apache api app apple application april arch area arm army around art as
ask at attack august auth authentic author autumn away baby back backend bad badge ball banana band bank
base basic batch battery be bean bear beautiful because bed been beer before begin behind believe below
bench best beta better between beyond big bill bird birthday bit black blog blood blue blueberry board boat
body book boot born boss both bottle bottom box boy brain branch brand bread break bridge bright bring
broken brother brown browser build built bull bus business but butter button buy by cache cake call camera
camp can candy car card care case castle cat catch celery cell central chain chair change channel char
character characters charge charlie chars chat check cheese cherry chicken child choice church circle city
class clean clear client clock close cloud club cluster coach coat code coffee cold color come common
community company complete complex computer concept config connect console consumer content control cook
cookie cool copy correct cost could country couple course cover craft create credential credit crew cross
crypt crypto customer cut daily dance danger dark dash data database date david day db dead deal dear death
debug december decide deep default delta demo demon deploy design desk dev develop developer development
device devil diamond did digital dinner direct directory directus discord django dns do docker doctor
document dog dollar domain done door double down draft dragon dream dress drink drive drop dry dummy during
each eagle early earth east easy eat edge editor eight either elastic eleven else email empire empty encrypt
encryption end enemy energy engine english enjoy enough enter entire entity entry env environment error even
evening event ever every everybody everything exact exactly example express extra eye face fact fail fair
fake fall false family fan far farm fast father favorite february feed feel few field fifty fight file film
final find fine finish fire firebase first fish five fix flag flash flask flat floor flow flower fly food
foot football for force foreign forest forever forget form forty forward four fox frame free fresh friday
friend from front frontend fruit full fun function future galaxy game garden gate gateway gen general
generate generated get ghost girl give glass global go goat god gold golden good google grand grape graph
grass gray great green ground group grow guard guess guest guide gun guy hacker had hair half hall hammer
hand handle happy hard has hash hat have he head health hear heart heat heavy hello help her here hero
hidden hide high hill him his history hit hold hole holiday home honey hope horse hospital host hot hotel
hour house how huge human hundred hunter husband i ice idea if image important in index info init inner
input insecure inside install installation instead integration interest internal internet into iron is island it item its
jack january java jazz job john join json juice july jump june jungle just justice jwt keep kept key
keyboard keys kill kind king kiss kitchen kitten know knows labs lady lake lamp land language large last
late later laugh law layer lead leader learn least leave left legacy legend lemon length less let letter
level library life lift light like line link linux lion list listen little live load local location lock log
login logo long look lord lose lost lot love low luck lucky machine made magic mail main make man manager
many map march mark market master match matrix matter may maybe me mean meat media meet member memory men
menu mercury message metal meter micro middle might mile milk million mind mini minute mirror miss mix
mobile mock mode model modern monday money mongo monitor monkey month moon more morning most mother motor
mountain mouse mouth move movie much music must my myself mysql name nation nature near need network never
new news next nice night nine ninja no nobody node none normal north nose not note nothing november now null
number object ocean october of off offer office often oil okay old on once one online only open option or
orange order origin other our out outer over own owner page paint pair palace pancake pancakes paper parent
paris park part party pass passphrase passwd password past patch path pay payload payment peace pen people
pepper perfect person phone phrase piano picture piece pink pirate pizza place plan plane planet plant
plastic platform play player please plus point police pool poor port possible post postgres power prefer
present president press pretty price prince princess print private problem process prod product production
profile program project promise proof protect proxy public pull purple push put python queen query question
queue quick quiet quite rabbit rabbitmq race radio rails rain rainbow raise random rate rather raw reach
react read ready real really reason record recovery red redis refresh region release remember remote remove
replace reply request require reset resource rest result return rich ride right ring river road robot rock
role roll room root rose rotate round route row royal ruby rule run runner safe said sale salt same sample
sand saturday save say school science scope screen script sea search season seat second secret secrets
section secure security see seed seem select self sell send sense sentry september sequence serve server
service session set seven several shadow shall shared she ship shirt shoe shop short should shoulder show
side sign signature signing silent silver simple since single sister site six size skill skin sky sleep slow
small smart smile smith smoke smtp snake snow so social soft software soldier solid some somebody something
son song soon sort soul sound source south space spark special speed spider spirit sport spring square
staging stand staple star start state station status stay steel step still stone stop storage store storm
story strange strapi stream street strict string stripe strong student study stuff style sugar summer sun
sunday super supersecret supply sure surface swarm sweet swim switch symbol sync system table tag take talk
target task tea teach team tech tell temp template ten tenant tennis test tester testing text than thank
that the their them then there these they thing think this thousand three through throw thunder thursday
ticket tiger time tiny title to today together token tomorrow too tool top torch total touch town track
trade train travel tree trial trigger trip true trust truth try tuesday turn twelve twenty two type ultra
under union unique unit universe unix until up update upload upon url us use user username using valid value
vault velvet verify version very victory video view village virtual vision visit voice wait walk wall want
war warm warrior was watch water wave way we weak weather web webhook website wednesday week weird well went
were west what whatever wheel when where which while white who whole why wife wild will win wind window
windows wine winner winter wish witch with within without wizard wolf woman wonder wood word wordpress work
worker world worth would write writer wrong yeah year yellow yes yet york you young your yours yourself
youth zero zone
`;

let words: ReadonlySet<string> | undefined;

/** Made at the first call. */
function commonWords(): ReadonlySet<string> {
  words ??= new Set(WORDS.trim().split(/\s+/u));
  return words;
}

const LONGEST_WORD = 14;

/** Whether `word` is in the list, in lower case. */
function isCommonWord(word: string): boolean {
  return commonWords().has(word);
}

/** How much of a text common words make up. */
export interface WordCover {
  /** How many words. */
  words: number;
  /** From 0 to 1: the share of the characters. */
  share: number;
}

/**
 * The most of `text` that common words can cover without overlap, and of how many words that takes the
 * fewest; words of one or two letters only count between others. Linear.
 *
 * @param text letters in lower case
 */
export function coverByWords(text: string): WordCover {
  const best: { covered: number; words: number }[] = [{ covered: 0, words: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let top = best[end - 1]!;
    for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      const before = best[end - length]!;
      const covered = before.covered + length;
      if (covered < top.covered || (covered === top.covered && before.words + 1 >= top.words)) continue;
      if (isCommonWord(text.slice(end - length, end))) top = { covered, words: before.words + 1 };
    }
    best.push(top);
  }
  const { covered, words: count } = best[text.length]!;
  return { words: count, share: text === '' ? 0 : covered / text.length };
}

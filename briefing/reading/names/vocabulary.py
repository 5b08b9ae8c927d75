"""Tables for readers of names: spellings, words of institutions, words with a capital that name nobody."""

from __future__ import annotations


def words_of(*lines: str) -> frozenset[str]:
    """Give the words of lines as a set."""
    return frozenset(word for line in lines for word in line.split())


def _pairs(*lines: str) -> dict[str, str]:
    return {other: word for line in lines for word, _, other in (pair.partition("=") for pair in line.split())}


# The British spelling stands for both; the last line brings transliterations together.
SAME = _pairs(
    "defence=defense defences=defenses armoured=armored armour=armor programme=program programmes=programs",
    "labour=labor centre=center centres=centers theatre=theater honour=honor neighbour=neighbor favour=favor",
    "organisation=organization organisations=organizations organised=organized harbour=harbor colour=color",
    "rumour=rumor behaviour=behavior licence=license grey=gray tonne=ton aeroplane=airplane aluminium=aluminum",
    "cheque=check manoeuvre=maneuver manoeuvres=maneuvers catalogue=catalog dialogue=dialog fibre=fiber",
    "authorisation=authorization demilitarised=demilitarized nationalisation=nationalization",
    "civilisation=civilization sergei=sergey andrei=andrey dmitry=dmitri dmitry=dmitriy alexei=alexey yuri=yury",
    "nikolai=nikolay alexander=aleksandr alexander=aleksander kyiv=kiev kharkiv=kharkov odesa=odessa",
)

# Words that may be written small inside a name: Russian Defence Ministry, Russian defence ministry.
INSTITUTIONS = words_of(
    "administration agency alliance and army assembly association authority bank board border bureau cabinet",
    "central chief command commission committee conference congress council counteroffensive defence delegation",
    "department directorate economic embassy exercise exercises federation finance for force forces foreign forum",
    "foundation government group guard in incursion institute intelligence interior into invasion joint justice",
    "leader marshal media military minister ministry mission mutual national navy news of office official",
    "officials on organisation parliament party peninsula police president press province region republic river",
    "ruling sanctions science secretary security service space spaceport spokesman spokesperson spokeswoman staff",
    "state strategic summit technology train treaty troops unification union war workers",
)

MONTHS = words_of(
    "january february march april may june july august september october november december jan feb mar apr jun",
    "jul aug sep sept oct nov dec",
)
WEEKDAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
)

# Adjectives and points of the compass: with a capital, but no name by themselves.
ADJECTIVES = words_of(
    "african american arab arabs arctic asian asians atlantic australian austrian baltic belgian brazilian",
    "british canadian caucasian central chinese christian christians cold communist communists cossack cuban",
    "danish democrat democratic democrats dutch east eastern egyptian english eurasian european europeans finnish",
    "former french german greek hungarian indian indonesian internet iranian iraqi irish islamic israeli italian",
    "japanese jewish korean koreans latin marxist mexican middle muslim muslims nazi nordic north northeast",
    "northeastern northern northwest northwestern norwegian orthodox pacific pakistani palestinian polish",
    "portuguese republican republicans russian siberian slavic south southeast southeastern southern southwest",
    "southwestern soviet spanish stalinist swedish swiss syrian taiwanese thai transatlantic turkish ukrainian",
    "vietnamese west western westerner westerners",
)
# In front of the name of a country these make another name: South Sudan, New Zealand, Northern Ireland.
RENAMING = words_of(
    "cape east fort great lake little lower mount new north northern port saint san south st upper west",
)

# Titles in front of a person's name, short and long.
TITLES = words_of(
    "crown adm admiral admirals ambassador analyst ayatollah brig brigadier capt captain chair chairman chairperson",
    "chairwoman chancellor chef chief cmdr col colonel commander comrade congressman congresswoman dame defence",
    "delegate delegates deputy director dr emperor envoy envoys expert finance foreign gen general generals gov",
    "governor governors head interior journalist judge justice king lady leader leaders lieutenant lord lt maj",
    "major marshal marshals mayor minister ministers miss mr mrs ms mx pope premier premiers president presidents",
    "prime prince princess prof professor queen rep representative reps researcher ruler secretaries secretary",
    "sen senator senators sens sergeant sgt sheikh sir speaker spokesman spokesperson spokeswoman sultan supreme",
    "vice",
)
# With a number behind them they name something that no table of names can know.
LABELS = words_of("article resolution section chapter clause annex protocol directive regulation act appendix decree")
# A company is as well known without these: IBM Corp., Nordship plc.
LEGAL_FORMS = words_of("inc corp co ltd limited plc spa ag se nv gmbh llc")
# Points after these belong to the abbreviation.
ABBREVIATED = words_of(
    "adm apr aug brig capt cmdr co col corp dec dept dr feb ft gen gov inc jan jr jul jun lt ltd maj mar mr mrs",
    "ms mt no nov oct prof rep reps sen sens sep sept sgt sr st vs",
)

# Words with which a sentence begins although they name nobody.
COMMON = words_of(
    "a about above according across additional after again against ago ahead aid all allies almost along already",
    "also although always am amid amidst ammunition among an analysts and annual another any anyone anything",
    "apart archways are arms army around artillery as aside at attacks authorities away back banners because",
    "before behind being below beneath beside besides best better between beyond big bilateral bombs border both",
    "bound broad but by can cargo cars checks children cities citing claims close combined come compared contacts",
    "could countries crews critics cross crowds current data days deals deep delegates democracies despite",
    "details did diplomats do does doing double doubts down drills drones due during each earlier early east",
    "economic economists editor efforts eight eighteen eighty either eleven else elsewhere embassies enough",
    "envoys even ever every everyone everything everywhere exact except exercises experts exports extra factories",
    "families far fast fears few fewer fifteen fifth fifty fighters fighting figures file final finally financial",
    "firms first five flags flights following food footage for forces foreign formal former forty forums four",
    "fourteen fourth fresh friends from fuel funds further future games gifts given goods governments grand great",
    "growing guests guns hackers had half hardly has have he heavy help hence her here hers herself high him",
    "himself his historians hopes hours how however huge hundreds i if image images imports in indeed inside",
    "inspectors instead intelligence interest into investors is it its itself jets joined joint journalists",
    "judges just keep key labourers large last late later latest launches lawmakers lawyers leaders least less",
    "let letters like likewise little local long losses lower made main mainly major many markets mass may maybe",
    "me meanwhile media meetings members men might military millions mine missiles modern money months more",
    "moreover most mostly much munitions music mutual my national nations native near nearly neither never",
    "nevertheless new next nine nineteen ninety no nobody none nonetheless nor north not note nothing now nowhere",
    "nuclear observers of off officials often oil old on once one ongoing only onto open opposite or other others",
    "otherwise our ours out outside over overall own parades part partial particularly partly past patrols peace",
    "people perhaps permanent photos pictures pilots plans plants police political poor portraits possible power",
    "present press previous prices prior prisoners private probably proper protests public published put",
    "questions quite radio raids rare rather read ready real rebels recent recently refugees regimes regular",
    "related relations relatives reporters reports research residents results returning rich rights rising roads",
    "rockets rules ruling sales sanctions satellites saying schools scientists second secrecy secret see seeing",
    "senior separate serious seven seventeen seventy several shall share sharp she shelling shells ships short",
    "shortly shots should sign signs similarly since single six sixteen sixth sixty slightly small snow so social",
    "soldiers some somebody someone something sometimes soon south speaking special state statements steady steps",
    "still strategic strategists streets strong students submarines successive such sudden supplies support",
    "supporters suspicion talks tanks taxes teachers technical technology ten tens tests than thanks that the",
    "their theirs them then there thereafter thereby therefore these they thick third thirteen thirty this those",
    "though thousands threats three through throughout thus ties till times to today together tomorrow tonight",
    "too top total tough tourists toward towards trade traffic training trains treaties trips troops trucks true",
    "twelve twenty twice two under unions unless unlike until up updated upon us usually various vast very",
    "veterans victims video views villagers visits vital voters wages wagons war warm warnings warships was we",
    "weak weapons weeks well were west what whatever when whenever where whereas wherever whether which while",
    "whilst who whoever whole whom whose why wide widespread wild will with within without witnesses women words",
    "coal crime crude debt demand electricity fire gas gold grain growth heat housing inflation nobody oil output rain",
    "rents rice smoke staff steel turnout unemployment water wheat wind winds winter wood wool",
    "anger born bread built business calm caught chaos copper corn cotton credit damage drawn driven drought dust food",
    "fuel grief held hit hunger ice income industry iron known law led lithium luck meat milk panic power profit",
    "progress revenue sent shock shot silence silver struck success support taken timber told traffic unrest weather",
    "written",
    "work workers world worries would writers years yes yesterday yet you young your yours",
)
# What words of everyday prose end with; "Zelensky", "Merkel" and "Hanoi" do not.
COMMON_ENDINGS = tuple(
    words_of(
        "able ages ance ances ants aries ates cies cy dom ence ences ents ers ful gies graphs gy hood ible ical ing",
        "ings ional isation ism ists ities ity ives less ly ment ments ness ors phy ries ship ships sion sions tics",
        "tion tions ual ures",
    )
)

# Family names that stand before the given ones.
FAMILY_FIRST = words_of(
    "an bae baek cha chang chen cho choe choi chon chung deng gong guo han ho hong hu huang hwang hyon jang jiang",
    "jin jo jon jong ju jung kang kim ko kwak kwon le lee li lim lin liu ma mao min mo moon mun myong nam ngo",
    "nguyen no noh o oh pae paek pak park pham pyon ra rhee ri rim roh ryang ryu seo shin sim sin so son song sun",
    "tran u wang won woo wu xi xu yan yang yi yim yong yoo yoon yu yun zhang zhao zhou zhu",
)

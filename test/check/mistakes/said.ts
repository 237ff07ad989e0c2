/**
 * What an author reads of a mistake: how bad it is, what it points at, the sentence, what was expected, and what was
 * probably meant. Each line was held against the mistake: it says what is wrong, and where. One of each
 * sentence, and all that are about the form.
 */

/** Of mistakes in the tables, by what they are. */
export const SAID_OF_MISTAKES: Readonly<Record<string, string>> = {
  'a quote that is not closed': 'fout <"> Dit is geen geldige YAML: dit aanhalingsteken wordt niet gesloten.',
  'a quote that is not opened':
    'fout <het zit thuis"> "het zit thuis"" is hier geen bekende naam. (label, next, step, exclusive)',
  'a tab': 'fout <\t> Dit is geen geldige YAML: gebruik spaties om in te springen, geen tab.',
  'a space too few': 'fout < > Dit is geen geldige YAML: de regel springt verkeerd in.',
  'a space too many':
    'fout <why: Vanaf die dag telt de termijn.> Dit is geen geldige YAML: deze regel springt verder in dan de regel erboven.',
  'a space too many at the first field': 'fout < > Dit is geen geldige YAML: de regel springt verkeerd in.',
  'a space too many at the last field': 'fout < > Dit is geen geldige YAML: de regel springt verkeerd in.',
  'a space too many after a block': 'fout < > Dit is geen geldige YAML: de regel springt verkeerd in.',
  'a question nested too deep':
    'fout <zorg> Onder "zorg" staat niets, en wat eronder hoort staat ernaast. (een regel die minder inspringt, of wat eronder hoort verder)',
  'a whole question nested too deep':
    'fout <besluit-datum> "besluit-datum" is hier geen bekende naam. (kind, text, why, help, when, options, unknown, next)',
  'a question at the margin':
    'fout <besluit-datum:> Dit is geen geldige YAML: deze regel springt minder in dan de regels eromheen.',
  'an option nested in the one before':
    'fout <moe: { label: Het is vaak moe }> Dit is geen geldige YAML: deze regel springt verder in dan de regel erboven.',
  'unknown nested in the options':
    'fout <unknown> Onder "unknown" staat niets. (een blok met namen, dat verder inspringt)',
  'a line without a colon':
    'fout <k> Dit is geen geldige YAML: een naam moet op een regel staan en eindigen met een dubbele punt.',
  'no space after the colon':
    'fout <k> Dit is geen geldige YAML: een naam moet op een regel staan en eindigen met een dubbele punt.',
  'an equals sign':
    'fout <k> Dit is geen geldige YAML: een naam moet op een regel staan en eindigen met een dubbele punt.',
  'a second colon':
    'fout <L> Dit is geen geldige YAML: hier staat een dubbele punt te veel, of er missen aanhalingstekens.',
  'a bracket that is not closed': 'fout <[Uw vraag> Dit is geen geldige YAML: hier mist een ].',
  'a bracket that is not opened': 'fout <Uw vraag]> "bring" is van een verkeerde soort. (een lijst)',
  'a brace that is not closed': 'fout <{ weeks: 6> Dit is geen geldige YAML: hier mist een }.',
  'a round bracket for a brace':
    'fout <(> Dit is geen geldige YAML: hier staat een dubbele punt te veel, of er missen aanhalingstekens.',
  'a comma forgotten in a list':
    'fout <ziek-melden afspraak> Wat als nummer 1 bij "actions" staat, heeft een verkeerde vorm. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'a semicolon in a map':
    'fout <Ja; step: praten > Dit is geen geldige YAML: hier staat iets wat ik niet kan lezen.',
  'a dash forgotten':
    'fout <{ text: Wat ziet u in de klas? }> Dit is geen geldige YAML: hier mist het streepje ("- ") van de lijst.',
  'a dash too many':
    'fout <- kind: date> Dit is geen geldige YAML: dit is een lijst, en de regels eronder zijn dat niet. Haal het streepje weg.',
  'a dash without a space':
    'fout <-{ text: Wat ziet u in de klas? }> Dit is geen geldige YAML: hier mist het streepje ("- ") van de lijst.',
  'a text that begins with &':
    'let op <&Wat> "&Wat" hoort niet bij de tekst: YAML laat het weg. (aanhalingstekens om de hele tekst, of een opmerking op een eigen regel)',
  'a text that begins with !':
    'fout <!Wat> Dit is geen geldige YAML: een tekst mag niet met een uitroepteken beginnen. Zet er aanhalingstekens om.',
  'a text that begins with @':
    'fout <@> Dit is geen geldige YAML: een tekst mag niet met dit teken beginnen. Zet er aanhalingstekens om.',
  'a text that begins with %':
    'fout <%> Dit is geen geldige YAML: een tekst mag niet met dit teken beginnen. Zet er aanhalingstekens om.',
  'a text that begins with {':
    'fout <maakt een afspraak.> Dit is geen geldige YAML: hier staat iets wat hier niet kan.',
  'a merge key':
    'fout <*x> Dit is geen geldige YAML: de verwijzing "*x" wijst naar niets. Is het een tekst? Zet er aanhalingstekens om.',
  'a text cut by #':
    'let op < #ziet.> "#ziet." hoort niet bij de tekst: YAML laat het weg. (aanhalingstekens om de hele tekst, of een opmerking op een eigen regel)',
  'a text cut by # in the middle of a sentence':
    'let op < # 112, en zoek dan.> "# 112, en zoek dan." hoort niet bij de tekst: YAML laat het weg. (aanhalingstekens om de hele tekst, of een opmerking op een eigen regel)',
  'a list item cut by #':
    'fout <{ find: Bel nummer #1 in de gids. }> Dit is geen geldige YAML: hier mist een }. Vanaf " #" telt de regel niet mee; zet de tekst tussen aanhalingstekens.',
  'a conflict of git':
    'fout <<> Dit is geen geldige YAML: een naam moet op een regel staan en eindigen met een dubbele punt.',
  'three dashes halfway': 'fout <-> Dit is geen geldige YAML: er mag maar een document in een bestand staan.',
  'a curly quote':
    'fout <het zit thuis”> "het zit thuis”" is hier geen bekende naam. (label, next, step, exclusive)',
  'an apostrophe that ends a text':
    "fout <s ochtends'> Dit is geen geldige YAML: hier staat iets wat hier niet kan.",
  'a letter in a wrong encoding':
    'fout <\uFFFD> Hier staat een letter die ik niet kan lezen: het bestand is niet in UTF-8 opgeslagen. (een bestand in UTF-8; kies dat bij Opslaan als)',
  'a sign that nobody sees':
    'fout <\u200B> Hier staat een teken dat niemand ziet (U+200B). (alleen letters, cijfers en leestekens; typ dit stuk opnieuw)',
  'a sign that turns the line round':
    'fout <\u202E> Hier staat een teken dat niemand ziet (U+202E). (alleen letters, cijfers en leestekens; typ dit stuk opnieuw)',
  'an escape':
    'fout <"Het is \\e[31mlang ziek"> Hier staat een teken dat niemand ziet (U+001B). (alleen letters, cijfers en leestekens; typ dit stuk opnieuw)',
  'a hard space before a name':
    'fout <\u00A0> Hier springt een regel in met een harde spatie. (gewone spaties)',
  'a doubled key': 'fout <kind> "kind" staat hier twee keer. (elke naam een keer)',
  'a doubled question': 'fout <school> "school" staat hier twee keer. (elke naam een keer)',
  'a doubled option': 'fout <ziek> "ziek" staat hier twee keer. (elke naam een keer)',
  'a doubled section': 'fout <questions> Wat hier staat, hoort niet bij "questions". → scenarios',
  'a misspelt section':
    'fout <deadlins> "deadlins" is hier geen bekende naam. (format, pack, questions, steps, actions, organisations, alerts, deadlines, terms, words, sources, writing, letters, proofs, numbers, scenarios, invariants) → deadlines',
  'a Dutch section':
    'fout <termijnen> "termijnen" is hier geen bekende naam. (format, pack, questions, steps, actions, organisations, alerts, deadlines, terms, words, sources, writing, letters, proofs, numbers, scenarios, invariants)',
  'a misspelt field':
    'fout <wating> "wating" is hier geen bekende naam. (name, for, notFor, first, bring, say, contact, regional, cost, waiting, binding, keywords, recommend, sources, checked) → waiting',
  'a misspelt field that has to be there':
    'fout <tekst> "tekst" is hier geen bekende naam. (kind, text, why, help, when, options, unknown, next) → text',
  'a field with a capital':
    'fout <Kind> "Kind" is hier geen bekende naam. (kind, text, why, help, when, options, unknown, next) → kind',
  'a field in Dutch':
    'fout <waarom> "waarom" is hier geen bekende naam. (kind, text, why, help, when, options, unknown, next) → why',
  'a field that another kind of part has':
    'fout <label> "label" is hier geen bekende naam. (title, passed, rule, from, period, termijnenwet, adviseDaysBefore, when, caution, late, organisation, sources, checked) → late',
  'a misspelt field in one line':
    'fout <exclusief> "exclusief" is hier geen bekende naam. (label, next, step, exclusive) → exclusive',
  'or for any': 'fout <or> "or" is van een verkeerde soort. (een keuze, of een lijst van keuzes) → any',
  'and for all': 'fout <and> "and" is van een verkeerde soort. (een keuze, of een lijst van keuzes) → all',
  'an expression': 'fout <zorg = moe> "when" is van een verkeerde soort. (een blok met namen)',
  'a condition as a list': 'fout <when> "when" is van een verkeerde soort. (een blok met namen)',
  'a condition without a value': 'fout <}> "zorg" is nog leeg. (een keuze, of een lijst van keuzes)',
  'not with a list': 'fout <not> "not" is van een verkeerde soort. (een blok met namen)',
  'true for a choice': 'fout <true> "zorg" is van een verkeerde soort. (een keuze, of een lijst van keuzes)',
  'a field without a value': 'fout <> "why" is nog leeg. (een tekst (zet er zo nodig aanhalingstekens om))',
  'a field with nothing in quotes':
    'fout <""> "why" heeft een verkeerde vorm. (een tekst, zonder spaties aan het begin of eind)',
  'a number for a text':
    'fout <12> "cost" is van een verkeerde soort. (een tekst (zet er zo nodig aanhalingstekens om))',
  'a text for a list': 'fout <Uw vraag> "bring" is van een verkeerde soort. (een lijst)',
  'a list for a text':
    'fout <cost> "cost" is van een verkeerde soort. (een tekst (zet er zo nodig aanhalingstekens om))',
  'a text for a number': 'fout <zes> "weeks" is van een verkeerde soort. (een getal)',
  'a negative number': 'fout <-6> "weeks" is te klein. (een getal van meer dan 0)',
  'two periods': 'fout <6 weken> "period" is van een verkeerde soort. (een blok met namen)',
  'ja for true': 'fout <ja> "regional" is van een verkeerde soort. (true of false)',
  'a date the Dutch way': 'fout <23-11-2026> "checked" heeft een verkeerde vorm. (een datum als 2026-11-23)',
  'a day that does not exist':
    'fout <2026-11-31> De dag "2026-11-31" bestaat niet. (een dag die bestaat, als 2026-11-23)',
  'a misspelt kind': 'fout <datum> "datum" kan hier niet. (one, many, date, place) → date',
  'a misspelt urgency': 'fout <straks> "straks" kan hier niet. (nu, eerst, daarna, kan-ook)',
  'a misspelt force': 'fout <moet> "moet" kan hier niet. (recht, plicht, gebruik, tip)',
  'a misspelt who': 'fout <allebei> "allebei" kan hier niet. (ouder, kind, school, samen)',
  'a misspelt kind of source': 'fout <eigen> "kind" is van een verkeerde soort. (law, ruling, page of own)',
  'an article that is missing': 'fout <wet> "article" ontbreekt.',
  'an id with a capital':
    'fout <Besluit-datum> "Besluit-datum" kan geen naam zijn. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'an id with a space':
    'fout <besluit datum> "besluit datum" kan geen naam zijn. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'an id with an underscore':
    'fout <besluit_datum> "besluit_datum" kan geen naam zijn. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'an option with an accent':
    'fout <moë> "moë" kan geen naam zijn. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'an option that is a number':
    'fout <1> "1" kan geen naam zijn. (kleine letters, cijfers en streepjes, te beginnen met een letter)',
  'a wrong version':
    'fout <1.0> "version" is van een verkeerde soort. (een tekst (zet er zo nodig aanhalingstekens om))',
  'a format of the future':
    'fout <2> Dit pakket heeft format 2. Deze versie van stapwijzer kan dat niet lezen. (format 1; gebruik een stapwijzer die bij het pakket past)',
  'the pack twice': 'fout <pack> "pack" staat er twee keer: ook in pack.yaml. (elke naam een keer)',
  'a text over two lines without indentation':
    'fout <v> Dit is geen geldige YAML: een naam moet op een regel staan en eindigen met een dubbele punt.',
  'invariant with always and never':
    'fout <geweigerd-commissie> "geweigerd-commissie" heeft een verkeerde vorm. (één van always, never en exactly)',
  'invariant with neither':
    'fout <geweigerd-commissie> "geweigerd-commissie" heeft een verkeerde vorm. (één van always, never en exactly)',
  'expect without a step': 'fout <expect> "step" ontbreekt.',
  'the name of an item taken away':
    'fout <term> Boven "term" ontbreekt een naam. (een naam van iets bij terms, en daaronder term, also, text, sources, checked)',
  'the name of an alert taken away':
    'fout <when> Boven "when" ontbreekt een naam. (een naam van iets bij alerts, en daaronder when, text, organisations, sources, checked)',
  'the name of a section taken away':
    'fout <school> "school" is hier geen bekende naam. (format, pack, questions, steps, actions, organisations, alerts, deadlines, terms, words, sources, writing, letters, proofs, numbers, scenarios, invariants)',
  'the name of the pack taken away':
    'fout <id> "id" is hier geen bekende naam. (format, pack, questions, steps, actions, organisations, alerts, deadlines, terms, words, sources, writing, letters, proofs, numbers, scenarios, invariants)',
  'given twice': 'fout <school> "school" staat hier twee keer. (elke naam een keer)',
  'unknown target': 'fout <zrog> Er is geen vraag "zrog". (school, besluit-datum, zorg, einde) → zorg',
  'unknown target of an option':
    'fout <besluit> Er is geen vraag "besluit". (school, besluit-datum, zorg, einde)',
  'unknown step': 'fout <parten> Er is geen stap "parten". (praten, zoeken) → praten',
  'unknown organisation in an alert':
    'fout <steunpnt> Er is geen organisatie "steunpnt". (steunpunt, commissie, adviespunt) → steunpunt',
  'unknown source': 'fout <wett> Er is geen bron "wett". (eigen-advies, wet) → wet',
  'a source in Dutch words':
    'fout <de-leerplichtwet> Er is geen bron "de-leerplichtwet". (eigen-advies, wet)',
  'unknown date of a deadline':
    'fout <besluit-datun> Er is geen vraag "besluit-datun". (besluit-datum) → besluit-datum',
  'a deadline from a question that asks no date': 'fout <zorg> Er is geen datumvraag "zorg". (besluit-datum)',
  'unknown choice': 'fout <meo> De vraag "zorg" heeft geen keuze "meo". (ziek, moe, geen, weet-niet) → moe',
  'unknown {word}': 'fout <{lerar}> Er is geen woord "lerar". (leraar) → leraar',
  'a {word} where none is filled in': 'fout <{leiding}> Hier vul ik "{leiding}" niet in. (een gewoon woord)',
  'a brace that is left open':
    'fout <{> Bij deze "{" staat geen woord. (een woord als {leraar}, of geen accolade)',
  'unknown action in a scenario':
    'fout <ziekmelden> Er is geen actie "ziekmelden". (ziek-melden, bezwaar-sturen, afspraak, rust, lijst) → ziek-melden',
  'unknown alert in a scenario': 'fout <tuis> Er is geen waarschuwing "tuis". (thuis) → thuis',
  'unknown choice in a scenario':
    'fout <tuis> Deze keuze is er niet: "tuis". (ja, thuis, geweigerd, weet-niet) → thuis',
  'unknown deadline in an invariant': 'fout <bezwaren> Er is geen termijn "bezwaren". (bezwaar) → bezwaar',
  'unknown letter': 'fout <bezwar> Er is geen brief "bezwar". (bezwaar) → bezwaar',
  'unknown proof': 'fout <aangetekent> Er is geen bewijs "aangetekent". (aangetekend) → aangetekend',
  'unknown date in a letter':
    'fout <Op {datum:besluitdatum|datum} weigerde u ons kind.> Er is geen datum "besluitdatum". (besluit-datum) → besluit-datum',
  'a renamed question':
    'fout <zorgen> Op 6 plekken staat "zorg", en die naam is er niet. Heet dit nu "zorgen"? (op al die plekken dezelfde naam als hier)',
  'a renamed date question':
    'fout <datum-besluit> Op 3 plekken staat "besluit-datum", en die naam is er niet. Heet dit nu "datum-besluit"? (op al die plekken dezelfde naam als hier)',
  'a renamed step':
    'fout <gesprek> Op 4 plekken staat "praten", en die naam is er niet. Heet dit nu "gesprek"? (op al die plekken dezelfde naam als hier)',
  'a renamed organisation':
    'fout <steunpunt> Er is geen organisatie "steunpunt". (loket, commissie, adviespunt)',
  'a renamed source':
    'fout <leerplichtwet> Op 8 plekken staat "wet", en die naam is er niet. Heet dit nu "leerplichtwet"? (op al die plekken dezelfde naam als hier)',
  'a renamed alert': 'fout <thuis> Er is geen waarschuwing "thuis". (thuiszitter)',
  'a renamed deadline': 'fout <bezwaar> Er is geen termijn "bezwaar". (zes-weken)',
  'a renamed word':
    'fout <docent> Op 2 plekken staat "leraar", en die naam is er niet. Heet dit nu "docent"? (op al die plekken dezelfde naam als hier)',
  'a renamed letter': 'fout <bezwaar> Er is geen brief "bezwaar". (bezwaarbrief)',
  'date for a question with choices':
    'fout <kind> De vraag "zorg" naar een datum heeft keuzes. (een vraag naar een datum zonder options)',
  'one for many':
    'fout <exclusive> Hier is al maar een keuze mogelijk. (alleen bij een vraag met kind: many)',
  'many for one':
    'fout <step> Bij meer keuzes tegelijk kan "ja" niet zelf bepalen hoe het verder gaat. (step bij de vraag zelf, bij een keuze met exclusive: true, of kind: one)',
  'a date question with a choice':
    'fout <besluit-datum> De vraag "besluit-datum" heeft geen keuzes. (options, met minstens een keuze)',
  'weet-niet as an option':
    'fout <weet-niet> "weet-niet" is de naam van \'weet ik niet\'. (unknown in plaats van deze keuze)',
  'a forgotten unknown':
    'fout <school> Bij de vraag "school" kan niemand \'weet ik niet\' kiezen. (unknown, met een findOut: wat iemand kan uitzoeken, en bij wie)',
  'an option without a step':
    'fout <thuis> Een route eindigt zonder stap. Voorbeeld: stapwijzer advise -a school=thuis -a zorg=geen (op elke route een keuze met step)',
  'a step twice on a route':
    'fout <zoeken> Hier wordt de stap nog een keer gekozen. Voorbeeld: stapwijzer advise -a school=ja -a zorg=geen (op elke route precies een keuze met step)',
  'a circle':
    'fout <school> Deze vragen lopen in een kring: school → zorg → school. (een vraag die nog niet gesteld is, of einde)',
  'a question that leads to itself':
    'fout <zorg> Deze vragen lopen in een kring: zorg → zorg. (een vraag die nog niet gesteld is, of einde)',
  'a question nobody reaches':
    'fout <besluit-datum> Niemand komt bij de vraag "besluit-datum". (een vraag of keuze met next: besluit-datum)',
  'a route that skips a question':
    'fout <zorg> Deze voorwaarde kan nooit kloppen: geen enkele route komt hier.',
  'an option nobody uses':
    'let op <suf> De keuze "suf" geeft altijd hetzelfde advies als "geen". (iets in het advies dat van deze keuze afhangt; of laat haar weg)',
  'a question that changes nothing':
    'let op <extra> Het antwoord op de vraag "extra" verandert niets aan het advies. (een antwoord dat soms een andere stap, actie, organisatie, waarschuwing of termijn geeft)',
  'a duplicate action':
    'fout <afspraak> Er is nog een actie "afspraak". (elke naam een keer, in de stappen en bij de acties samen)',
  'a reason that another always goes before':
    'fout <{ when: { step: zoeken }, urgency: eerst, why: U zoekt een school. }> Deze reden ziet niemand: er gaat altijd een andere voor. (een reden die soms de dringendste is, of de eerste van de dringendste)',
  'a condition that always holds': 'let op <step> Deze voorwaarde klopt altijd. Laat haar dan weg.',
  'nobody to call':
    'fout <zorg> Een route noemt niemand om te bellen. Voorbeeld: stapwijzer advise -a school=ja -a zorg=geen (een nummer bij de eerste 3 organisaties, of bij een waarschuwing)',
  'an organisation with an empty recommend':
    'fout <recommend> "recommend" is te kort of leeg. (een lijst met minstens een ding)',
  'a phone number with a digit too few':
    'fout <088-605 01 0> "088-605 01 0" is geen telefoonnummer. (een Nederlands nummer, als 112, 0800-2000 of 088-605 01 01)',
  'a phone number in a text that nobody has':
    'fout <0800-2001> Het nummer "0800-2001" staat bij geen enkele organisatie. (het nummer van een organisatie)',
  'an e-mail address without @':
    'fout <info.voorbeeld.nl> "info.voorbeeld.nl" is geen e-mailadres. (een adres als info@voorbeeld.nl)',
  'a website without https':
    'fout <www.voorbeeld.nl> "www.voorbeeld.nl" is geen webadres. (een adres dat begint met https://)',
  'days that are not the weeks of the text':
    'fout <Dat kan 6 weken lang.> De tekst noemt een andere tijd dan de termijn telt: bij period staat 420 dagen. (op beide plaatsen de tijd uit de wet)',
  'weeks that are not those of the text':
    'fout <Dat kan 8 weken lang.> De tekst noemt een andere tijd dan de termijn telt: bij period staat 6 weken. (op beide plaatsen de tijd uit de wet)',
  'a deadline where its date is never asked':
    'fout <besluit-datum> Waar deze termijn geldt, stelt niemand de vraag "besluit-datum". (een voorwaarde die past bij de routes met die datumvraag)',
  'two options with one label':
    'fout <Het is lang ziek> Dezelfde tekst staat ook bij de keuze "ziek". (bij elke keuze een eigen tekst)',
  'one abbreviation in two terms':
    'fout <schoolgids> "schoolgids" wordt ook uitgelegd bij "gids". (elk woord bij een uitleg)',
  'no source': 'fout <sources> Hier staat geen bron. (minstens een bron uit sources)',
  'a duty without a law':
    'fout <sources> Een plicht steunt hier niet op een wet of een uitspraak. (een bron met kind: law of ruling, of force: tip of gebruik)',
  'a deadline without a law':
    'fout <sources> Een termijn steunt hier niet op een wet of een uitspraak. (een bron met kind: law of ruling, of met rulesOf en de organisatie van deze termijn)',
  'a page that nobody cites':
    'fout <folder> Niets steunt op de bron "folder". (een bron die ergens bij sources staat; of haal haar weg)',
  'read too long ago':
    'fout <2024-11-23> Dit is 24 maanden geleden nagekeken, op "2024-11-23". (korter dan 12 maanden geleden; lees de bronnen opnieuw)',
  'read in the future':
    'fout <2062-11-23> "2062-11-23" moet nog komen. (een dag tot en met vandaag, 2026-11-27)',
  'a long sentence':
    'let op <Uw kind heeft een plek op een school die bij uw kind past en waar het elke dag met plezier heen gaat om te leren.> Deze zin heeft 25 woorden: "Uw kind heeft een plek op een school die bij uw kind past en waar het elke dag met plezier heen gaat om te leren." (hoogstens 20 woorden; maak er twee zinnen van)',
  'a word of offices': 'let op <aangaande> "aangaande" is een moeilijk woord. → over',
  'a word that is not explained':
    'let op <TLV> "TLV" is een moeilijk woord dat nergens uitgelegd staat. (een gewoon woord, of "TLV" bij terms)',
  'a sentence twice':
    'let op <Het nummer staat in de schoolgids.> Deze zin staat er al: "Het nummer staat in de schoolgids." (een andere zin dan in steps.yaml, regel 30)',
  'an invariant that is not true':
    'fout <thuis> Deze invariant is niet waar: "thuis" staat niet altijd in het advies. Voorbeeld: stapwijzer advise -a school=geweigerd -a besluit-datum=weet-niet -a zorg=geen (op elke route van deze invariant)',
  'an invariant about nobody':
    'fout <when> Deze invariant gaat over geen enkele route. (een when die kan kloppen)',
  'an invariant that says nothing':
    'fout <always> Deze invariant zegt niets. (onder always wat er altijd in het advies staat)',
  'a new question without a number':
    'fout <extra> "extra" heeft geen nummer bij numbers. (daar, met het eerste vrije nummer: extra: { number: 5, options: { ja: 1 } })',
  'a number twice': 'fout <2> Nummer 2 is al gebruikt. (elk nummer een keer)',
  'a number of an option twice': 'fout <1> Nummer 1 is al gebruikt. (elk nummer een keer)',
  'a letter with a sentence too few':
    'fout <sentences> Deze brief heeft 4 zinnen. (vijf: wie, wat, de vraag, de regel, en voor wanneer)',
  'an action that sends, without a letter':
    'fout <Stuur een bezwaar aan het bestuur.> Deze actie zegt "Stuur", maar noemt geen brief. (een brief bij letters)',
  'a letter that never fits':
    'fout <letters> Soms past bij deze actie geen van haar brieven. (een brief die past op elke route waar de actie staat)',
  'sources.yaml.txt':
    'fout <s> Het bestand "sources.yaml.txt" wordt niet gelezen: de naam eindigt niet op .yaml. (een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders)',
  'numbers.yaml.txt':
    'let op <#> Het bestand "numbers.yaml.txt" wordt niet gelezen: de naam eindigt niet op .yaml. (een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders)',
  'sources.yaml in a folder of its own':
    'fout <s> Het bestand "deel/sources.yaml" wordt niet gelezen: het staat in een map binnen de map. (een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders)',
  'an empty sources.yaml':
    'fout <#> In het bestand "sources.yaml" staat niets. (een of meer delen, zoals questions:)',
  'no sources.yaml':
    'fout <wet> Er is geen bron "wet": in het deel "sources" staat niets. (een naam die bestaat; er is er nog geen)',
  'no alerts.yaml':
    'fout <thuis> Er is geen waarschuwing "thuis": in het deel "alerts" staat niets. (een naam die bestaat; er is er nog geen)',
  'no questions.yaml':
    'fout <a> Het deel "questions" ontbreekt in dit pakket. (in een van de bestanden: pack, questions, steps, organisations)',
  'a copy beside it':
    'fout <school> "questions school" staat er twee keer: ook in kopie van questions.yaml. (elke naam een keer)',
  'a hidden file of an editor':
    'let op <M> Het bestand "._questions.yaml" wordt niet gelezen: de naam begint met een punt. (een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders)',
};

/** Of the examples in the pages of rules and problems, and of the packs beside them. */
export const SAID_OF_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'at-most-ten': [
    'fout <extra-8> Een route heeft 11 vragen. Voorbeeld: stapwijzer advise -a school=geweigerd -a besluit-datum=weet-niet -a zorg=weet-niet -a extra-1=ja -a extra-2=ja -a extra-3=ja -a extra-4=ja -a extra-5=ja -a extra-6=ja -a extra-7=ja -a extra-8=ja (hoogstens 10 vragen op elke route)',
  ],
  'complete-advice': [
    'fout <zorg> Een route eindigt zonder organisatie. Voorbeeld: stapwijzer advise -a school=ja -a zorg=weet-niet (op elke route minstens een organisatie)',
  ],
  'deadline-organisation': [
    'fout <kennisclub> Waar deze termijn geldt, staat "kennisclub" nooit in het advies. (de organisatie waar de ouder voor die dag moet zijn)',
  ],
  'few-actions': [
    'fout <zoeken> Een route heeft 4 acties om eerst te doen: lijst, bellen, kijken, schrijven. Voorbeeld: stapwijzer advise -a school=geweigerd -a besluit-datum=weet-niet -a zorg=geen (op elke route hoogstens 3 acties om eerst te doen)',
  ],
  fresh: [
    'let op <2025-11-01> Dit is 12 maanden geleden nagekeken, op "2025-11-01". (korter dan 12 maanden geleden; lees de bronnen opnieuw)',
    'fout <2025-02-01> Dit is 21 maanden geleden nagekeken, op "2025-02-01". (korter dan 12 maanden geleden; lees de bronnen opnieuw)',
  ],
  'has-sources': [
    'fout <hours> Bij deze openingstijden staat geen bron. (hoursSource, met een bron uit sources)',
  ],
  'known-claims': [
    'fout <huiswerk> Er is bij geen stap een regel met "huiswerk". (Wat ziet u in de klas?, Wanneer is mijn kind er wel?)',
  ],
  'legal-sources': [
    'fout <sources> Een recht steunt hier niet op een wet of een uitspraak. (een bron met kind: law of ruling, of force: tip of gebruik)',
  ],
  'living-conditions': [
    'let op <school> Dit deel van de voorwaarde maakt geen verschil. (een deel dat soms de doorslag geeft; of laat het weg)',
  ],
  'never-asked': [
    'fout <weken> Op geen enkele route komt de vraag "weken" aan de beurt. (een when die kan kloppen op het moment van vragen, of geen when)',
  ],
  'no-cycles': [
    'fout <zorg> Deze vragen lopen in een kring: zorg → slaap → zorg. (een vraag die nog niet gesteld is, of einde)',
  ],
  'place-for-desk': [
    'fout <plaats> De vraag "plaats" komt ook waar "loket" niet in het advies staat. Voorbeeld: stapwijzer advise -a school=ja -a zorg=weet-niet -a plaats=weet-niet (een voorwaarde (when) die past bij de regels van "loket")',
    'fout <plaats> De vraag "plaats" komt niet overal waar "loket" in het advies staat. Voorbeeld: stapwijzer advise -a school=geweigerd -a besluit-datum=weet-niet -a zorg=weet-niet (een voorwaarde (when) die past bij de regels van "loket")',
  ],
  'plain-words': [
    'let op <wordt een plan gemaakt> "wordt een plan gemaakt" zegt niet wie het doet. (een zin die begint met wie iets doet, als: School maakt een plan.)',
  ],
  'precise-sources': [
    'fout <sources> De enige bron hier is de voorpagina van een website: "https://voorbeeld.nl". (het adres van de pagina zelf, een wet of een uitspraak)',
  ],
  'short-sentences': [
    'let op <Bel school op een rustig moment en vertel wat u ziet, wat uw kind zegt en wat u samen al hebt geprobeerd.> Deze zin heeft 22 woorden: "Bel school op een rustig moment en vertel wat u ziet, wat uw kind zegt en wat u samen al hebt geprobeerd." (hoogstens 20 woorden; maak er twee zinnen van)',
  ],
  'sound-letters': [
    'fout <-> Niet iedereen krijgt deze tekst. (een laatste vorm zonder voorwaarde)',
    'fout <aangetekend> Er is geen bewijs "aangetekend": in het deel "proofs" staat niets. (een naam die bestaat; er is er nog geen)',
  ],
  'stable-numbers': [
    'fout <4> Nummer 3 is overgeslagen. (ook wat weg is houdt zijn regel, zodat zijn nummer nooit iets anders gaat betekenen)',
  ],
  'within-bounds': [
    'fout <"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m}."> Deze tekst kan op 8192 manieren gezegd worden. (hoogstens 4096; gebruik minder woorden tussen accolades)',
  ],
  'empty-file': [
    'let op <#> In het bestand "voorbeeld.yaml" staat niets. (een of meer delen, zoals questions:)',
  ],
  'not-regional': [
    'fout <commissie> "commissie" is in het hele land hetzelfde. (een organisatie die per regio verschilt: steunpunt)',
  ],
  'region-codes': [
    'let op <region> Er staat niet bij voor welk samenwerkingsverband dit is. Dan staat het ook bij scholen in een andere regio. (codes, als [PO2707]; stapwijzer regions list noemt ze)',
  ],
  'skipped-file': [
    'let op <#> Het bestand "voorbeeld.yaml" wordt niet gelezen: het staat in een map binnen de map. (een naam die eindigt op .yaml, in de map zelf; of het bestand ergens anders)',
  ],
  'unknown-region': [
    'fout <VO2799> Er is geen samenwerkingsverband "VO2799". (een code uit stapwijzer regions list) → VO2708',
  ],
  'answerable-questions.yaml': [
    'fout <all> "all" kan geen naam van een vraag zijn. (een andere naam dan einde, all, any, not, step)',
    'fout <options> De vraag "vol" heeft te veel keuzes. (hoogstens 32 keuzes, met \'weet ik niet\')',
  ],
  'circles.yaml': [
    'fout <ritme> Deze vragen lopen in een kring: ritme → ritme. (een vraag die nog niet gesteld is, of einde)',
  ],
  'laws.yaml': ['fout <Proefwed> Geen bron staat in de wet "Proefwed". (De wet)'],
  'letters.yaml': [
    'fout <het bestuur voor {over:0}> "{over:0}" is geen dag. (een aantal dagen tot 90, als {over:14})',
    'fout <Bezwaar tot {termijn:bezwaren|dag}> Er is geen termijn "bezwaren". (bezwaar) → bezwaar',
    'fout <Op {datum:besluit-datum} schreven wij u.> Bij "{datum:besluit-datum}" staat niet wat er anders komt. (een tekst voor wie de datum niet weet: {datum:besluit-datum|datum van de brief})',
  ],
  'names.yaml': [
    'fout <griep> De vraag "zorg" heeft geen keuze "griep". (ziek, moe, geen, weet-niet)',
    'fout <2026-02-30> Dit is geen datum: "2026-02-30". (een dag die bestaat, als 2026-11-23)',
    'fout <slap> Deze keuze is er niet: "slap". (ziek, moe, geen, weet-niet)',
    'fout <2026-13-01> De dag "2026-13-01" bestaat niet. (een dag die bestaat, als 2026-11-23)',
  ],
  'proof.yaml': [
    'fout <zorg> Een route eindigt zonder actie. Voorbeeld: stapwijzer advise -a school=ja -a zorg=geen (op elke route minstens een actie)',
    'fout <bellen> Geen enkele route leidt naar de stap "bellen". (een keuze met step: bellen)',
    'fout <{ when: { school: ja }, text: juf }> Zo vult niemand "leraar" in: er gaat altijd een andere tekst voor. (een voorwaarde die soms als eerste klopt)',
    'fout <steunpunt> Deze invariant is niet waar: "steunpunt" staat soms toch in het advies. Voorbeeld: stapwijzer advise -a school=thuis -a zorg=geen (op geen route van deze invariant)',
  ],
  'texts.yaml': [
    'let op <Nu een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig.> Deze zin heeft 21 woorden: "Nu een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig." (hoogstens 20 woorden; maak er twee zinnen van)',
  ],
  'words.yaml': ['fout <{mentor}> Er is geen woord "mentor". (leraar)'],
};

// SPDX-License-Identifier: MIT
// Lists by hand: the names most given in England and Wales over fifty years, and those common among people whose family
// came from elsewhere.
#include "core/reflection/given_names.h"

#include <QSet>

#include "core/base/finding.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QSet<QString>& plainNames() {
  static const QSet<QString> names = wordSet(
      u"aaliyah aaron abbie abdul abdullah abigail abu adam adaeze adele adnan adrian agnes agnieszka ahmed aidan "
      u"aiden aimee "
      "aisha aisling akua alan alana alasdair albert aled alejandra alek alesha alex alexa alexander alexandra alexis "
      "alfie "
      "alfred ali alice alicia alina alisha alison alistair alma amaan amal amanda amara amelia amelie amina amir "
      "amira amit "
      "amy ana anand anastasia andre andrea andrei andrew andrzej aneesa angela angus aniya anita anja ann anna "
      "annabel anne "
      "annette annie anthony antoine anton antonia antonio anusha anya aoife arabella aran archie aria ariana arif "
      "arjun "
      "arlo arnold arran arthur arun arya asad asha ashleigh ashley asif asma astrid athena aurora ava axel ayaan "
      "ayesha "
      "ayla aysha azad bailey barbara bartosz beata beatrice becky ben benedict benjamin bernadette bernard bertie "
      "beth bethan "
      "bethany betty beverley bianca bilal billie billy bobby bogdan bonnie boris brandon brenda brendan brian bridget "
      "bronwen bruce bryan bryony caitlin callum calum cameron camilla cara carl carla carlos caroline carolyn carrie "
      "carys "
      "catalin catherine cathy cecilia celia cerys chantal chantelle charles charlie chantel cheryl chidi chimamanda "
      "chloe "
      "chris christina christine christopher ciara ciaran cillian claire clara clare claudia clive colette colin "
      "colleen "
      "connor conor constance corey courtney craig cristina cynthia daisy dami damian damien damilola daniel daniela "
      "danielle danny daphne darcey darcy daria darius darren dave david dawid deborah declan deirdre demi denise "
      "dennis "
      "derek desmond devon dexter diana diane dilan dimitri dina dominic dominika donna doreen doris dorothy douglas "
      "duncan dwayne dylan ebony eddie edith edward edwin efe eileen elaine eleanor elena eleri eli elias elif elijah "
      "elin "
      "eliot elisa elise elizabeth ella ellen ellie elliot elliott eloise elsie emeka emilia emily emine emma emmanuel "
      "emre "
      "enid eoin eric erica erin esme esmee esther ethan eunice eva evan evelyn evie ewan ewelina ezra fadumo fahad "
      "fatima "
      "fatma fatou felicity felix fergus ffion fiona finlay finley finn fiza fletcher fola frances francesca francis "
      "frankie fraser freddie frederick freya funmi gabriel gabriela gabrielle gareth gary gavin gemma geoff geoffrey "
      "george "
      "georgie georgina gerald geraldine gerard gethin gillian gina giulia gloria glenda glenn glynis gordon graham "
      "greg gregory "
      "greta gurpreet gwen gwendolyn gwyneth habib hadiza hafsa hakim halima hamish hamza hana hannah hanna haris "
      "harjit harley "
      "harold harriet harris harrison harry harvey hasan hassan hayden hayley heidi helen helena henry hilary hira "
      "howard "
      "hugh hugo humza hussain hussein iain ian ibrahim idris ieuan ifeoma igor ikra ilyas iman imogen imran ines "
      "ingrid "
      "ioana iona iqra irene irina isaac isabel isabella isabelle isaiah ishaan isla ismail isobel ivan iwan izabela "
      "jack jackie jackson jacob jacqueline jaden jaime jake jakub jamal james jamie jan jana jane janet janice janine "
      "jared jasmin jason jaspreet javier jay jayden jeanette jeff jeffrey jemima jen jenna jennifer jenny jeremy "
      "jerome "
      "jess jesse jessica jill jim jimmy joan joana joanna joanne jodie joe joel joey johan john johnny jon jonah "
      "jonas "
      "jonathan jose joseph josephine josh joshua josie joyce juan judith julia julian julie juliet justin justyna "
      "kacper "
      "kai kaiden kamal kamila kamran karen karim karina karl kasia kate katarzyna kate katherine kathleen kathryn "
      "kathy katie "
      "katrina kayden kayla kaylee "
      "kayleigh keeley kaleigh kacey kaci kasey kyra kyran jaxon jaxson jaxxon jayson jaylen tyrell shanice shaniqua "
      "chanel ellis mckenzie macauley lexie leighton lacey teegan tegan tilly zack zane "
      "keira keiran keith kelly kelsey ken kenneth kenny kenza keri kerry kevin kezia "
      "khadija "
      "khadijah khalid kian kiera kieran kim kimberley kirsten kirsty krishna kristina krystyna krzysztof kwame kyla "
      "kyle "
      "kylie laila lara latisha laura lauren laurence lawrence layla leah leanne lee leigh leila lena lennon lennox "
      "leo leon "
      "leona leonard leonardo leroy leslie lewis lexi liam libby lidia lillian lily linda lindsay lisa lloyd logan "
      "lola "
      "lorna lorraine louie louis louisa louise luca lucas lucia lucy luis luka luke lukasz luna lydia lynda lynn "
      "lynne "
      "mabel macey maciej mackenzie maddie maddison madeleine madison maeve magda magdalena maggie mahmoud maia maisie "
      "malachi "
      "malcolm malika malik mandy marcel marcin marco marcus margaret maria mariam marian marie marilyn mario marion "
      "marius "
      "marjorie marta martha martin martina martyn mary maryam mateusz mathew matilda matthew maureen maurice mavis "
      "maxine maya "
      "megan mehmet mei mel melanie melissa mercedes meryem mia micah michael michaela michal michelle miguel mihai "
      "mikael mike mila "
      "millie milo mina miriam modupe mohamed mohammad mohammed mohsin moira mollie molly mona monica monika morag "
      "morgan moses "
      "muhammad mukhtar murray mustafa myles myra nadia nadine naheed naila naima nancy naomi nasir nasreen natalia "
      "natalie natasha "
      "nathan nathaniel neela neil nell nellie nevaeh ngozi nia niamh nicholas nick nicky nicola nicole nigel nihal "
      "nikhil nikita nikki "
      "nina noah noel noor nora norma norman nour nuala obi odette ola oleksandr olena oliver olivia ollie oluwaseun "
      "omar orla oscar "
      "osian osman owen oyin pablo paddy pamela parveen pascal patricia patrick paul paula pauline pavel pawel "
      "pedro peggy penelope perry pete peter petra phil philip philippa phillip phoebe phyllis piotr pippa piers polly "
      "pooja "
      "poppy priya quentin rabia rachael rachel radu rafael rafal rahim rahma raj raja rajesh ralph ramona rana rania "
      "rashid "
      "ravi raymond rebecca reece reggie rehan rekha remi renata reuben rhian rhiannon rhys ria ricardo richard ricky "
      "riley rio rita "
      "roan rob robbie robert roberta roberto robyn rocco roderick rodney rohan roisin roman ronald ronan ronnie rory "
      "rosa rosalind "
      "rosanna rosemary rosie ross rowan roxanne roy ruairi ruben rudy rukhsana rupert russell ruth ryan saad sabina "
      "sabrina sadia safa "
      "saffron saira sajid salim sally salma salman sam samantha samir samira samson samuel sana sandeep sandra sanjay "
      "santiago sara "
      "sarah sasha saskia seamus sean sebastian selina serena seth shabana shahid shaista shan shana shane shannon "
      "sharon shaun "
      "shauna shawn shazia sheila shelley sheryl shirley shreya sian sidney sienna silas silvia simon simone sinead "
      "siobhan sofia sofie "
      "sonia sophia sophie spencer stacey stefan stella stephanie stephen steve steven stewart stuart sukhdeep "
      "suleiman sumaya "
      "summaya sunita suraj susan susanna suzanne sven sylvia tabitha tahir taiwo tamara tamika tamsin tania tanya "
      "tara tariq tasha "
      "taylor temi teresa tess tessa thea theo theodore theresa thomas tia tiana tiffany tim timothy tina tobias toby "
      "tom tomasz tommy "
      "toni tony tracey tracy travis trevor tricia tristan tyler tyrone uche uma umar usman valentina valerie vanessa "
      "vera "
      "vernon veronica vicki vicky victor vihaan vijay vikram vincent viola vivek vivian vivien wanda warren wayne "
      "wendy wesley wilfred "
      "william winifred winston xander yasin yasmin yasmine yolanda yousef yusra yusuf yuki yvonne zac zach zachary "
      "zahra zain zainab zak zara "
      "zayn zeinab zeynep zoe zofia zohra zubair zuzanna"_s);
  return names;
}

const QSet<QString>& namesAndWords() {
  static const QSet<QString> names = wordSet(
      u"amber patience precious destiny mo mac kit teddy art autumn bay bill bob carol chance charity chase chelsea "
      u"chester christian charlotte clay cole coral dale "
      "dan dawn dean don drew earl ed eve faith fern florence frank gene georgia ginger grace grant guy harmony harper "
      "hazel "
      "heather holly hope hunter iris israel ivy jade jasmine jean jordan joy judy kay kent kitty lance lane lilac "
      "lincoln "
      "lottie mark mason mat matt max melody mercy mick miles nan nick norm olive page paige paris pat pearl penny "
      "pierce "
      "preston prince ray reed rex rich river robin rocky rod ron rose ruby rusty ryder sandy scarlett scott sky skye "
      "sonny stan star sterling stone storm sue summer sydney sylvan ted terry troy van victoria violet wade ward will "
      "willow woody zen brook brooke brooklyn buddy champion ford cliff"_s);
  return names;
}

const QSet<QString>& noNames() {
  static const QSet<QString> words = wordSet(
      u"january february march april may june july august september october november december monday tuesday wednesday "
      "thursday friday saturday sunday christmas easter eid diwali ramadan english british welsh scottish irish polish "
      "somali urdu arabic turkish romanian roma traveller european african asian muslim christian sikh hindu jewish "
      "england wales scotland ireland britain london essex council court family families child children adult adults "
      "young "
      "person people social worker workers work service services team teams manager protection in need care leaver "
      "plan "
      "meeting review conference panel police school nursery hospital health visitor midwife nurse gp camhs camh iro "
      "mash "
      "lado cafcass ofsted nhs dwp nqsw asye cpd pcf kss send ehcp sgo lac cin cp the this that these those then there "
      "they we you he she it his her my our your a and but or if so when what which who whom whose why how not no yes "
      "i teams skype zoom outlook word excel facebook whatsapp instagram tiktok snapchat youtube netflix google "
      "act section standard standards independent reviewing officer chair director head deputy assistant senior "
      "practice "
      "educator lead consultant student foster carer carers guardian solicitor judge magistrate barrister local "
      "authority "
      "gibbs kolb schon rolfe driscoll atkins murphy winnicott bowlby morrison"_s);
  return words;
}

}  // namespace

QSet<QString> wordSet(const QString& list) {
  const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
  return {words.begin(), words.end()};
}

NameWord nameWord(const QString& word) {
  const QString key = folded(word);
  if (noNames().contains(key)) return NameWord::None;
  if (plainNames().contains(key)) return NameWord::Name;
  return namesAndWords().contains(key) ? NameWord::NameAndWord : NameWord::None;
}

bool isNoName(const QString& word) { return noNames().contains(folded(word)); }

}  // namespace headroom

/** Words with a capital that titles are made of and people are hardly called. */
export const NO_NAMES = new Set((
	'a about above abstract adaptive advanced agile ai all amazon an analysis and android angular answers api apis app apple apps art as at automated aws azure back backend basic beginners behind best beta better beyond big ' +
	'boot bot break browser bug build builder buyer case challenge change chaos ci classic clean client cloud cluster code command common complete complex component compose computer concept conclusion conference connect ' +
	'container content context continuous control core correct cost course critical current custom customer daily data database day days dead debug decision deep deliver delivery demo design dev developer device devops ' +
	'different digital direct distributed dive docker docs domain done double down driven dynamic early easy ecosystem edge editor effect effective elastic email embedded end engine engineer english enterprise error essential ' +
	'event example experience expert explained extended external extreme face factor factory failure fast faster field file filter final find first five flow flutter focus for format forms forum forward framework from front ' +
	'frontend full functional fundamental game general generic giant global go goals good google graph grid group growth guide guidelines hack hall hands hard health heart hell hello hidden high higher history home how html human ' +
	'i id ideal ideas ii iii image impact important in index industry input inside insights instant intelligence intelligent interface international internet interview into intro introductory ios issue it iv java javascript ' +
	'journey js key keynote kind korean kotlin kubernetes lab lambda language large layer layout lead leadership learn learned legacy less lesson level library life like limit linux list live load local logic logical logs ' +
	'loop lunch mac machine made main major make managed manager map market mass material matter maximum measure media meet memory mesh message method metric microservices microsoft million mind minimal mixed mobile mock model modern ' +
	'module money monitor more multi multiple music my native natural need net network new next no node not notes now numbers object of office offline old on one online open operator ops order our out output outside overview ' +
	'package page panel parallel part past path pattern people personal perspective phone physical pipeline pitfalls plain plan plane planet platform play plugin point policy pool post power powerful practical practice pre ' +
	'present preview primary prime principle privacy pro problem process product program progress project proof properties protocol prototype public pull pure push python quantum queries query queue quick rapid raw react ' +
	'reactive reader ready real recap record recovery redux reference regular relational release remarks remote render report request research resilience resources response responsive rest result revisited right risk ' +
	'road roadmap role room root router rule runtime rust safe safety sample scala scale science scope screen search second secret secure self semantic sense server serverless service session setup shared short side signal ' +
	'silicon simple single site size skills slides slow small smart social source space spec special specific speed sql square stack stage standard start started startup state static step still storage stories story ' +
	'strategies strategy stream strings strong structured studio style summary summit super support surface survival swift swiftui switch symbols sync syntax system takeaways talk task team tech techniques template term test text ' +
	'that the theme theory things third this thread three time tips title to today tool toolkit top topic total tour toward trace track trade traffic transfer tree trends tricks true truth turn tutorial two type typescript ui ' +
	'ultimate ultra under union unit universal unknown update upgrade urban use useful user using ux v value vector version vi video view virtual vision visual voice vs vue wall war was watch way we weak web what when where ' +
	'inc ltd llc gmbh corp co labs institute bank technologies facebook netflix oracle twitter linkedin spotify shopify github gitlab apache ' +
	'here be been being dragon come comes goes get gets give keep see tell think try want would can could should must might never always often once again also even just only very much many few same own both each every any another other others because if then than but or nor so until while before during through across along around among against between ' +
	'jetpack rails kafka spark spring django flask laravel symfony terraform helm istio envoy proxy grafana prometheus redis postgres webpack vite babel cypress playwright selenium jenkins argo pulumi nomad consul hadoop flink beam airflow tensorflow pytorch keras numpy pandas jupyter notebook unreal xamarin ionic electron webassembly openapi storybook lighthouse puppeteer deno nuxt gatsby wordpress drupal ' +
	'who why wide wild window wireless with without word work worker workflow workshop world write wrong yes you your zero zone'
).split(/\s+/u));

/** Given names that hardly stand for anything else, products and words left out: what follows one is a family name, be it a word of titles (`Justin Field`, `John Manning`). */
export const GIVEN_NAMES = new Set((
	'alberto andrei bridget curtis douglas edmund filip hugh jakub kris kurt malcolm marcin anton antoine arjun björn claudia dominik elijah emmanuel federico felipe hans harald jens jürgen karthik klaus krzysztof luca magnus markus matteo matthias miroslav nikolai nils olivier pavel piotr rajesh ravi rodrigo sanjay santiago stefano tobias tomasz vijay xavier yves ' +
	'aaron adam carol clément constance doris felicity lance larry trinity val adrian ahmed alan alejandro alex alexander alexandra alexey ali alice amir alicia allison amanda amy ana anders andre andrea andreas andrew andy angela angie ann anna anne anthony antonio arthur ' +
	'ashley barbara ben benjamin bjarne bob brad brandon brendan brian bruce bryan cameron carl carla carlos caroline cathy charles charlie charlotte chen chris christina christine christoph christopher ' +
	'claire clara colin corey craig cristina dan daniel danny dave david debbie deepak denis dennis derek diana diego dmitry don donald doug dylan eduardo elena eli elizabeth ellen emily emma eric erik ' +
	'erin ethan eva evan evelyn fernando florian francesco gabriel gary george gerald giovanni greg guillaume hannah harry heather heidi helen henrik henry holly howard hugo ian igor ingrid isaac ' +
	'ivan jacob jake james jamie janet jared jason javier jean jeff jeffrey jenna jennifer jenny jeremy jerry jesse jessica jim joan joe joel johan johannes john johnny jon jonas jonathan jorge ' +
	'jose joseph josh joshua juan judy julian julie jussi justin karen karl kate katherine kathy katie kelly kelsey ken kenneth kevin kim kristen kristin kyle lars laura lauren laurent leah lee leo ' +
	'linda lisa liz lorenzo lucas lucy luis luke manuel marc marco marcus margaret maria marie marina mario marta martin mary matt matthew maya megan melissa michael michaela michal michelle miguel mike ' +
	'mikhail mohamed monica nadia nancy natalie natasha nathan neil nicholas nick nicolas nicole nikita nina noah oleg olga oliver olivia oscar pablo pamela patricia patrick paul paula pedro pete peter ' +
	'phil philip philipp pierre priya rachel rafael rahul ralph raymond rebecca richard rick robert roberto robin roger ron ronald russell ryan sally samantha samuel sandra sara sarah scott sean ' +
	'sebastian sergey sergio shannon sharon simon sofia sonia sophie stacey stefan stephanie stephen steve steven stuart susan suzanne sven tammy tanya teresa terry theo thomas tiago tim timothy tina ' +
	'todd tom tomas tony tracy trevor tyler valentina valerie vanessa vera victor vincent vladimir walter wendy wes yann yuri zach zoe'
).split(' '));

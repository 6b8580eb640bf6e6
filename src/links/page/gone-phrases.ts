/**
 * How sites say that a page is gone: one table, one row a language. Each pattern stands for a whole
 * title segment or heading, after `normalise`: lower case, no accents on Latin letters, no punctuation
 * and no fillers. `clear` phrases speak of a page; `vague` ones could be a name as well.
 */
interface GonePhrases {
	readonly language: 'en' | 'ko' | 'ja' | 'zh' | 'de' | 'fr' | 'es';
	readonly clear: readonly RegExp[];
	readonly vague: readonly RegExp[];
}

/** The ways to name a page, joined into one pattern. */
const english = {
	page: '(?:(?:the|this|that|your|our|requested|web) )*(?:page|webpage|content|article|post|story|entry|session|talk|event|document|resource|url|file|link|video|address|item|profile|user|repository|project|topic|thread|site)'
		+ '(?: (?:that )?you(?:re|ve| are| were| have)? (?:looking for|requested|trying to (?:access|reach|find|view|open)|tried to (?:access|reach|find|view|open)|followed|wanted|want)(?: was| is)?)?(?: on this (?:site|server))?',
	gone: '(?:(?:was |were |is |has |have |had )?(?:not|nt) (?:be |been )?found|(?:was |is |has )?not found|(?:could|can|cannot|cant|couldnt|wasnt|isnt|hasnt)(?: not)?(?: be| been)? found|(?:does|do|did)(?:nt| not) exist(?: any ?more)?|(?:isnt|is not) here(?: any ?more)?|(?:doesnt|isnt|not|no longer|never) exists?|(?:is |was )?no longer (?:available|here|exists?)|(?:is not|isnt|not) available(?: any ?more)?|(?:is |has gone |went )?missing|(?:is |has |has been |was )?(?:gone|removed|deleted|taken down|unpublished)(?: or (?:moved|deleted|removed|renamed))?|(?:has been |was )?(?:moved or (?:deleted|removed)|removed or (?:deleted|renamed))|not exist)',
};

export const gonePhrases: readonly GonePhrases[] = [
	{
		language: 'en',
		clear: [
			new RegExp(`^${english.page} ${english.gone}(?: on this (?:site|server))?$`),
			/^(?:we |i )?(?:could not|couldnt|can not|cannot|cant|did not|didnt|are unable to|were unable to|unable to|failed to) (?:find|locate) (?:the|that|this|your|what|any|a)(?: [a-z]+){0,3}? ?(?:page|content|article|post|session|talk|document|url|youre looking for|you are looking for|you were looking for)(?: (?:you|that).{0,40})?$/,
			/^(?:there is |theres |there was )?no (?:such )?(?:page|session|talk|article|document|file)(?: (?:here|found|exists?|at this (?:address|url)))*$/,
			/^page (?:no longer|does not|doesnt) exists?$/,
			/^(?:there is |theres )nothing (?:here|at this (?:address|url))$/,
			/^(?:this is )?(?:a )?dead link$/,
		],
		vague: [/^not found$/, /^(?:404|410) page$/, /^(?:nothing|nothing was|nothing to be) found(?: here)?$/, /^nothing here$/, /^(?:you(?:re| are|ve)? (?:seem to be |look |appear to be |gotten |got )?)?lost$/, /^gone$/, /^(?:that|this) does ?n[o ]?t exist$/, /^(?:it|that|this)? ?(?:was|is)nt found$/, /^page (?:missing|gone|lost)$/, /^missing page$/, /^invalid (?:url|link|address)$/, /^dead end$/],
	},
	{
		language: 'ko',
		clear: [
			/^(?:(?:요청하신|요청한|찾으시는|찾는|찾으려는|찾고 계신|방문하시려는|접속하신|입력하신|해당|이|본|현재|존재하지 않는|없는|원하시는) ?)*(?:웹 ?)?(?:페이지|글|게시물|게시글|문서|콘텐츠|컨텐츠|포스트|세션|발표|주소|파일|기사|행사|이벤트|url)(?:의 주소)?(?:를|을|가|이|은|는)? ?(?:찾을 수(?:가)? 없(?:습니다|어요|음|네요|다|는 페이지)?|찾지 못(?:했습니다|했어요|함)|존재하지 ?않(?:습니다|아요|음|는다)|없(?:습니다|어요|음|네요)|삭제(?:되었습니다|됐습니다|됨|되었어요)|삭제되었거나.{0,30}|발견되지 않았습니다|사라졌(?:습니다|어요)|표시할 수 없습니다)$/,
			/^(?:존재하지 않는|없는|삭제된|사라진|찾을 수 없는|유효하지 않은|종료된) ?(?:페이지|글|게시물|게시글|문서|콘텐츠|컨텐츠|주소|세션|발표|파일|기사)(?:입니다|이에요|예요|에요)?$/,
			/^(?:페이지|글|게시글|게시물|문서) (?:없음|오류|에러)$/,
		],
		vague: [/^찾을 수 없(?:습니다|음|어요)$/, /^존재하지 않습니다$/, /^잘못된 (?:주소|경로|페이지|url)(?:입니다)?$/, /^길을 잃(?:었나요|으셨나요)$/],
	},
	{
		language: 'ja',
		clear: [
			/^(?:(?:お探しの|ご指定の|指定された|指定の|この|その|該当の|該当する|リクエストされた|アクセスしようとした|アクセスされた|ご覧になろうとしている|お客様のお探しの|要求された|申し訳ございません|申し訳ありません|大変申し訳ございません) ?)*(?:ウェブ|web)?(?:ページ|記事|コンテンツ|ファイル|url|アドレス|投稿|文書|セッション|イベント)(?:は|が|を|も)? ?(?:見つかりません(?:でした)?|みつかりません(?:でした)?|見つけることができません(?:でした)?|存在しません|存在しないか.{0,40}|削除されました|削除された.{0,30}|削除されています|ありません(?:でした)?|ございません|表示できません|見つからない|公開されていません|移動または削除されました|なくなりました)$/,
			/^(?:存在しない|削除された|見つからない) ?(?:ページ|記事|url)(?:です)?$/,
			/^お探しの(?:もの|情報)(?:は|が) ?(?:見つかりません(?:でした)?|存在しません)$/,
		],
		vague: [/^見つかりません(?:でした)?$/, /^存在しません$/, /^ページなし$/],
	},
	{
		language: 'zh',
		clear: [
			/^(?:(?:抱歉|对不起|對不起|很抱歉|非常抱歉|哎呀|啊哦|糟糕) ?)*(?:(?:您|你)?(?:要|所|想)?(?:访问|訪問|查看|浏览|瀏覽|查找|尋找|寻找|请求|請求|打开|打開)的|您的|该|該|此|这个|這個|当前|所)* ?(?:网页|網頁|页面|頁面|文章|内容|內容|资源|資源|链接|連結|文件|檔案|帖子|地址|网址|網址|活动|活動)(?:地址)?(?:不存在(?:或(?:者)?已?被?(?:删除|刪除).{0,10})?|未找到|找不到(?:了)?|没有找到|沒有找到|不见了|不見了|已?(?:被)?(?:删除|刪除)(?:了)?|已失效|已下线|无法找到|無法找到|走丢了|去火星了|丢失了?|并不存在|並不存在|无法访问)$/,
			/^(?:抱歉 ?|对不起 ?|對不起 ?)*(?:找不到|未找到|没有找到|沒有找到|无法找到|無法找到)(?:您|你)?(?:要|所|想)?(?:访问|訪問|查看|浏览|查找|请求|尋找)?(?:的|该|該|此|这个|這個)? ?(?:网页|網頁|页面|頁面|文章|内容|內容|资源|链接|文件)$/,
		],
		vague: [/^(?:未找到|找不到|不存在)$/],
	},
	{
		language: 'de',
		clear: [
			/^(?:(?:die|diese|der|dieser|das|dieses|ihre|leider|wurde|konnte|von ihnen) )*(?:(?:angeforderte|gesuchte|gesuchter|aufgerufene|gewunschte|angegebene)[nrs]? )?(?:seite|webseite|internetseite|inhalt|artikel|dokument|datei|url|adresse|beitrag|veranstaltung|vortrag)(?: die sie suchen)?(?: (?:wurde|konnte|ist|existiert|gibt es|kann|steht|leider|hier))* ?(?:leider )?(?:nicht (?:mehr )?(?:gefunden(?: werden)?|verfugbar|vorhanden|erreichbar|existent|auffindbar|zur verfugung|da)|nicht(?: mehr)?|geloscht|entfernt)$/,
			/^(?:wir konnten |konnten )?(?:die|diese) seite (?:leider )?nicht finden$/,
			/^(?:diese|die) seite existiert (?:leider )?nicht(?: mehr)?$/,
			/^(?:diese|die) seite gibt es (?:leider )?nicht(?: mehr)?$/,
			/^kein(?:e)? (?:solche )?(?:seite|inhalt|artikel)(?: gefunden)?$/,
		],
		vague: [/^nicht gefunden$/, /^nichts gefunden$/, /^seite fehlt$/],
	},
	{
		language: 'fr',
		clear: [
			/^(?:(?:la|cette|votre|le|ce|cet|l|desole|desolee) )*(?:page|article|contenu|document|fichier|ressource|url|adresse|lien)(?: web)?(?: (?:demandee?|recherchee?)| que vous (?:cherchez|recherchez|avez demandee?|demandez|souhaitez consulter))? ?(?:(?:est|na|a|nest|n est|n a|semble|web) )*(?:introuvable|non trouvee?|pas trouvee?|pas ete trouvee?|pu etre trouvee?|pas pu etre trouvee?|(?:nexiste|n existe)(?: pas| plus| pas ou plus| plus ou pas)?|inexistante?|(?:plus|pas) disponible|supprimee?|pas ou plus disponible|a ete supprimee?)$/,
			/^(?:nous ne (?:trouvons|parvenons) pas|impossible de trouver) (?:a trouver )?(?:la|cette) page.{0,40}$/,
		],
		vague: [/^introuvable$/, /^non trouvee?$/, /^vous (?:etes|semblez) perdue?s?$/],
	},
	{
		language: 'es',
		clear: [
			/^(?:(?:la|esta|el|este|tu|su|lo sentimos) )*(?:pagina|articulo|contenido|documento|archivo|recurso|url|enlace|entrada|direccion)(?: web)?(?: (?:solicitad[ao]|buscad[ao])| que (?:buscas|busca|esta buscando|estas buscando|ha solicitado|has solicitado|intentas (?:ver|visitar)))? ?(?:no (?:se )?(?:ha |fue |pudo |esta |pudo ser )?(?:sido )?(?:podido encontrar|encontrad[ao]|encontrar|encontro|encuentra(?: disponible)?|existe|disponible)|ya no (?:existe|esta disponible)|inexistente|(?:ha sido |fue )?eliminad[ao])$/,
			/^no (?:se (?:pudo|ha podido|puede) encontrar|se (?:ha encontrado|encontro|encuentra)|(?:hemos podido|pudimos|podemos) encontrar|encontramos) (?:la|esta) pagina.{0,40}$/,
		],
		vague: [/^no encontrad[ao]$/, /^no existe$/],
	},
];

/** Numbers and sighs that go before or after such a phrase, in any of the languages. */
const fillers = /^(?:(?:http )?(?:error|status|code|fehler|erreur|오류|에러|エラー|错误|錯誤)(?: (?:code|no|nr))? ?(?=404|410|$| )|404|410|http|oops|ooops|whoops|uh oh|oh no|ohh? ?no|sorry|ups|uups|hoppla|oups|vaya|죄송합니다|앗|이런|申し訳ございません|申し訳ありません|抱歉|对不起|對不起|desole|lo sentimos|huch|hmm+|ouch|yikes|im sorry|were sorry|we are sorry|were sorry but|sorry but) ?/;
const fillersAfter = / ?(?:error|404|410|http|fehler|erreur|오류|에러|エラー|错误)$/;

/** How sure a text is that a page is gone. A bare number, `404`, is vague: talks bear such names. */
export type GoneSaying = 'clear' | 'vague' | 'no';

/** Judges one heading or one segment of a title. */
export function saysGone(text: string): GoneSaying {
	if (text.length > 150) return 'no';
	const whole = normalise(text);
	const numbered = /(?:^|\D)(?:404|410)(?:\D|$)/.test(whole);
	let vague = false;
	for (let bare = whole, before = ''; bare !== before; before = bare, bare = withoutFillers(bare)) {
		if (matches(bare, 'clear')) return 'clear';
		vague ||= bare === '' ? numbered : matches(bare, 'vague');
		// "404 Not Found" is what servers say; "Not Found" alone may be a conference.
		if (vague && numbered && bare !== '') return 'clear';
	}
	return vague ? 'vague' : 'no';
}

function withoutFillers(text: string): string {
	return text.replace(fillers, '').replace(fillersAfter, '').trim();
}

function matches(text: string, sureness: 'clear' | 'vague'): boolean {
	return gonePhrases.some((phrases) => phrases[sureness].some((pattern) => pattern.test(text)));
}

/** Lower case, compatibility forms folded, accents of Latin letters and all punctuation gone, white space single. */
function normalise(text: string): string {
	return text.normalize('NFKC').toLowerCase()
		.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
		.replace(/['’`´]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

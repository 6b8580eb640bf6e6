import { separatorsOf } from './heading-habits';
import { endsWithBracket } from './title-affixes';

/** A place at which a title and a speaker may be parted. */
export interface Cut {
	readonly title: string;
	readonly speaker: string;
}

/** The places where a speaker may follow a title, the likeliest first. */
export function* cutsBeforeSpeaker(text: string): Generator<Cut> {
	yield* cutsAtBrackets(text);
	yield* cutAt(text, BY.test(text), BEHIND_BY);
	yield* cutAt(text, text.includes(' with ') && !AT_NO_PLACE.test(text), BEHIND_WITH);
	yield* cutAt(text, text.includes(' @'), BEFORE_HANDLE);
	for (const { start, end } of separatorsOf(text).reverse()) yield { title: text.slice(0, start), speaker: text.slice(end) };
}

/** The places where a title may follow a speaker, and then those where it is the other way round. */
export function* cutsBehindSpeaker(text: string): Generator<Cut> {
	for (const { start, end } of separatorsOf(text)) yield { speaker: text.slice(0, start), title: text.slice(end) };
	for (const { index, 0: { length } } of text.matchAll(/[:：]\s+/gu)) yield { speaker: text.slice(0, index), title: text.slice(index + length) };
	yield* cutsBeforeSpeaker(text);
}

/** `Title (Jane Doe)`, `Title (Example Inc - Jane Doe)` */
function* cutsAtBrackets(text: string): Generator<Cut> {
	const [, title, within] = endsWithBracket(text) ? IN_BRACKETS.exec(text) ?? [] : [];
	if (title === undefined || within === undefined) return;
	yield { title, speaker: within };
	const last = separatorsOf(within).pop();
	if (last) yield { title, speaker: within.slice(last.end) };
}

function* cutAt(text: string, mayMatch: boolean, pattern: RegExp): Generator<Cut> {
	const [, title, speaker] = mayMatch ? pattern.exec(text) ?? [] : [];
	if (title !== undefined && speaker !== undefined) yield { title, speaker };
}

const IN_BRACKETS = /^(.+?)\s*[(（［[]\s*(?:(?:[a-z ]{1,20} )?(?:by|presented with)\s+|speaker:\s*|발표자?\s*:\s*)?([^()（）[\]]+?(?:\([^()]*\))?)\s*[)）\]］]$/iu;
const BY = /\s(?:[Bb]y|von|[Pp]ar|por)\s/u;
const BEHIND_BY = /^(.+\S)\s*[,–—-]?\s+(?:[Bb]y|von|[Pp]ar|por)\s+(.+)$/u;
/** `with Jane Doe at Example`, `with Jane Doe, Example`: tools have no such things behind. */
const BEHIND_WITH = /^(.+\S)\s+with\s+((?:\S+\s){1,4}?(?:at|from)\s\S.*|\p{Lu}[^\s,]+(?:\s\p{Lu}[^\s,]+){1,3},\s\S.*)$/u;
/** `Observability with Honeycomb Refinery at Scale` */
const AT_NO_PLACE = /\s(?:at|from)\s(?:the\s)?(?:scale|night|work|home|runtime|scratch|edge|speed|large|last)\b/iu;
/** `Queues @jane`; but `Queues @Example` */
const BEFORE_HANDLE = /^(.+\S)\s+(@(?!\p{Lu}\p{Ll}+$)\S{2,30}(?:\s(?:さん|氏|様|님|씨))?)$/u;

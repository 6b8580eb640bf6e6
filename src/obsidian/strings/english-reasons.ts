import { isOfCertificate, type Verdict } from '../../links/verdict';

/** A verdict's reason in plain words, as a sentence. */
export function explainInEnglish(verdict: Verdict): string {
	switch (verdict.verdict) {
		case 'ok':
			return verdict.reason === 'fragment-missing'
				? 'The page answers, but the part that the link points at is missing.'
				: 'The page answers.';
		case 'moved':
			return `The page has moved for good to ${verdict.finalUrl}.`;
		case 'broken':
			return broken(verdict.reason);
		case 'blocked':
			return blocked(verdict.reason);
		case 'unreachable':
			return unreachable(verdict.reason);
		case 'skipped':
			return skipped(verdict.reason);
	}
}

function broken(reason: Extract<Verdict, { verdict: 'broken' }>['reason']): string {
	switch (reason) {
		case 'http-404': return 'The site says that there is no such page (404).';
		case 'http-410': return 'The site says that the page is gone for good (410).';
		case 'dns-not-found': return 'There is no site of this name any more.';
		case 'redirect-loop': return 'The site redirects in a circle.';
		case 'malformed-url': return 'The address is not well formed.';
		case 'soft-404': return 'The site answers, but its page says that it does not exist.';
		case 'fragment-missing': return 'The page answers, but the part that the link points at is missing.';
		case 'unreachable-for-days': return 'Nobody has answered for a week or longer.';
		default: return `The site refuses the page (${status(reason)}).`;
	}
}

function blocked(reason: Extract<Verdict, { verdict: 'blocked' }>['reason']): string {
	switch (reason) {
		case 'http-401': return 'The page asks for a sign-in (401). It may well work for you.';
		case 'http-403': return 'The site does not answer programs (403). The page may well work in a browser.';
		case 'http-407': return 'A proxy asks for a sign-in (407).';
		case 'http-429': return 'The site limits how often it may be asked (429). Try again later.';
		case 'http-451': return 'The page is withheld for legal reasons (451).';
		case 'bot-wall': return 'The site wants to know whether a person is asking. The page may well work in a browser.';
		case 'cookie-wall': return 'The site insists on cookies. The page may well work in a browser.';
		case 'sign-in': return 'The page asks for a sign-in. It may well work for you.';
		default: return `The site does not answer programs (${status(reason)}). The page may well work in a browser.`;
	}
}

function unreachable(reason: Extract<Verdict, { verdict: 'unreachable' }>['reason']): string {
	switch (reason) {
		case 'timeout': return 'No answer in time.';
		case 'dns-not-found': return 'There seems to be no site of this name, but no other name could be looked up either.';
		case 'dns-temporary': return 'The name of the site could not be looked up. That is no proof that it is gone.';
		case 'connection-refused': return 'The site refuses connections.';
		case 'connection-reset': return 'The connection broke off.';
		case 'network-unreachable': return 'There was no way to the site.';
		case 'too-many-redirects': return 'The site redirects too often.';
		case 'bad-redirect': return 'The site redirects to an address that cannot be followed.';
		case 'bad-response': return 'The answer could not be understood.';
		case 'retry-later': return 'The site asked to come back later.';
		case 'redirected-home': return 'The site leads to its home page instead. The page itself may be gone.';
		case 'parked': return 'The site seems to be for sale. The page itself may be gone.';
		case 'soft-404-host': return 'The site gives the same answer to every address, so it is not known whether the page is there.';
		case 'tls-expired': return 'The certificate of the site has expired.';
		default: return isOfCertificate(reason)
			? 'The certificate of the site cannot be trusted.'
			: `The site has trouble at the moment (${status(reason)}).`;
	}
}

function skipped(reason: Extract<Verdict, { verdict: 'skipped' }>['reason']): string {
	switch (reason) {
		case 'excluded': return 'Your settings say that this address is never checked.';
		case 'private-address': return 'The address is in a private network. The settings can allow it.';
		case 'unsupported-scheme': return 'Only web addresses (http and https) can be checked.';
	}
}

/** `http-503` as `503`. Takes no other codes: a new reason needs words of its own. */
function status(reason: `http-${number}`): string {
	return reason.replace(/^http-/u, '');
}

import { isOfCertificate, type Verdict } from '../../links/verdict';

/** A verdict's reason in plain Korean, as a sentence. */
export function explainInKorean(verdict: Verdict): string {
	switch (verdict.verdict) {
		case 'ok':
			return verdict.reason === 'fragment-missing'
				? '페이지는 열리지만 링크가 가리키는 부분이 없습니다.'
				: '페이지가 열립니다.';
		case 'moved':
			return `페이지가 ${verdict.finalUrl}(으)로 완전히 옮겨졌습니다.`;
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
		case 'http-404': return '사이트에 그런 페이지가 없습니다(404).';
		case 'http-410': return '페이지가 완전히 삭제되었습니다(410).';
		case 'dns-not-found': return '이런 이름의 사이트가 더 이상 없습니다.';
		case 'redirect-loop': return '리디렉션이 끝없이 반복됩니다.';
		case 'malformed-url': return '주소의 형식이 잘못되었습니다.';
		case 'soft-404': return '사이트는 응답하지만 페이지가 없다고 알립니다.';
		case 'fragment-missing': return '페이지는 열리지만 링크가 가리키는 부분이 없습니다.';
		case 'unreachable-for-days': return '일주일 넘게 응답이 없습니다.';
		default: return `사이트가 페이지를 내주지 않습니다(${status(reason)}).`;
	}
}

function blocked(reason: Extract<Verdict, { verdict: 'blocked' }>['reason']): string {
	switch (reason) {
		case 'http-401': return '로그인이 필요한 페이지입니다(401). 직접 열면 보일 수 있습니다.';
		case 'http-403': return '사이트가 프로그램의 요청을 거부합니다(403). 브라우저에서는 열릴 수 있습니다.';
		case 'http-407': return '프록시가 로그인을 요구합니다(407).';
		case 'http-429': return '사이트가 요청 횟수를 제한합니다(429). 나중에 다시 확인하세요.';
		case 'http-451': return '법적인 이유로 공개되지 않는 페이지입니다(451).';
		case 'bot-wall': return '사이트가 사람인지 확인하려 합니다. 브라우저에서는 열릴 수 있습니다.';
		case 'cookie-wall': return '사이트가 쿠키를 요구합니다. 브라우저에서는 열릴 수 있습니다.';
		case 'sign-in': return '로그인이 필요한 페이지입니다. 직접 열면 보일 수 있습니다.';
		default: return `사이트가 프로그램의 요청을 거부합니다(${status(reason)}). 브라우저에서는 열릴 수 있습니다.`;
	}
}

function unreachable(reason: Extract<Verdict, { verdict: 'unreachable' }>['reason']): string {
	switch (reason) {
		case 'timeout': return '제한 시간 안에 응답이 없습니다.';
		case 'dns-not-found': return '이런 이름의 사이트가 없는 듯하지만, 다른 이름도 찾지 못했습니다.';
		case 'dns-temporary': return '사이트 이름을 찾지 못했습니다. 사라졌다는 증거는 아닙니다.';
		case 'connection-refused': return '사이트가 연결을 거부합니다.';
		case 'connection-reset': return '연결이 중간에 끊겼습니다.';
		case 'network-unreachable': return '사이트까지 네트워크가 연결되지 않습니다.';
		case 'too-many-redirects': return '리디렉션이 너무 많습니다.';
		case 'bad-redirect': return '따라갈 수 없는 주소로 리디렉션합니다.';
		case 'bad-response': return '응답을 이해할 수 없습니다.';
		case 'retry-later': return '사이트가 나중에 다시 요청하라고 합니다.';
		case 'redirected-home': return '사이트가 첫 화면으로 안내합니다. 페이지가 사라졌을 수 있습니다.';
		case 'parked': return '판매 중인 사이트로 보입니다. 페이지가 사라졌을 수 있습니다.';
		case 'soft-404-host': return '사이트가 모든 주소에 똑같이 응답하여 페이지가 있는지 알 수 없습니다.';
		case 'tls-expired': return '사이트의 인증서가 만료되었습니다.';
		default: return isOfCertificate(reason)
			? '사이트의 인증서를 믿을 수 없습니다.'
			: `사이트에 일시적인 문제가 있습니다(${status(reason)}).`;
	}
}

function skipped(reason: Extract<Verdict, { verdict: 'skipped' }>['reason']): string {
	switch (reason) {
		case 'excluded': return '설정에서 확인하지 않기로 한 주소입니다.';
		case 'private-address': return '사설 네트워크의 주소입니다. 설정에서 허용할 수 있습니다.';
		case 'unsupported-scheme': return '웹 주소(http, https)만 확인할 수 있습니다.';
	}
}

/** `http-503` as `503`. Takes no other codes: a new reason needs words of its own. */
function status(reason: `http-${number}`): string {
	return reason.replace(/^http-/u, '');
}

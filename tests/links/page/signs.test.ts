import type { TransportResponse } from '../../../src/links/transport';
import { isBotWall } from '../../../src/links/page/bot-wall';
import { checkFragments } from '../../../src/links/page/fragments';
import { readPage } from '../../../src/links/page/page-facts';
import { isParked } from '../../../src/links/page/parked';
import { isRedirectedHome } from '../../../src/links/page/redirected-home';
import { isSignIn } from '../../../src/links/page/sign-in';

const text = 'What comes after containers, told by those who have been there before. '.repeat(10);

describe('bot walls', () => {
	const answer = (status: number, headers: Record<string, string>, body = ''): TransportResponse =>
		({ kind: 'response', status, headers: new Map(Object.entries(headers)), body: new TextEncoder().encode(body) });

	it.each([
		answer(403, { 'cf-mitigated': 'challenge' }),
		answer(503, {}, '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script>'),
		answer(403, {}, '<title>Access Denied</title><h1>Access Denied</h1>Reference #18.2'),
		answer(429, { 'x-vercel-mitigated': 'challenge' }),
		answer(202, { 'x-amzn-waf-action': 'challenge' }),
		answer(403, { 'x-datadome': 'protected' }),
		answer(403, {}, '<iframe src="https://geo.captcha-delivery.com/captcha/">'),
		answer(200, {}, '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'),
		answer(400, { 'x-datadome': 'protected' }),
		answer(499, {}, '<title>Access Denied</title>'),
		answer(400, {}, '<title>Forbidden</title><script src="https://client.perimeterx.net/x.js"></script>'),
		answer(299, { 'cf-mitigated': 'challenge' }),
		answer(200, {}, '<title>Checking your browser before accessing conf.example</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
		answer(200, {}, '<title>One moment, please...</title><script src="/.well-known/sgcaptcha"></script>'),
		answer(503, {}, '<title>Just a moment…</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
		answer(503, {}, '<title>Please wait – conf.example</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
		answer(503, {}, '<title>One moment — conf.example</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
		answer(503, {}, '<title>Verifying you are human. This may take a few seconds.</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
		answer(200, {}, '<title>Attention Required! | Cloudflare</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
	])('show themselves: %#', (response) => {
		expect(isBotWall(response)).toBe(true);
	});

	it.each([
		answer(403, {}, '<title>Forbidden</title>'),
		answer(503, {}, '<title>Maintenance</title><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
		answer(404, { 'x-datadome': 'protected' }, '<title>Just a moment...</title>'),
		answer(410, { 'cf-mitigated': 'challenge' }),
		answer(300, { 'cf-mitigated': 'challenge' }),
		answer(399, { 'cf-mitigated': 'challenge' }),
		answer(500, { 'x-datadome': 'protected' }, '<title>Access Denied</title>'),
		answer(399, { 'x-datadome': 'protected' }),
		answer(200, { 'x-datadome': 'protected' }, '<title>A talk</title>'),
		answer(200, {}, '<title>A talk</title><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>'),
		answer(200, {}, '<title>Captcha design: a talk</title>'),
		answer(200, {}, '<title>Access denied: authorization patterns that scale | Conf</title><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
		answer(500, {}),
	])('are told from other answers: %#', (response) => {
		expect(isBotWall(response)).toBe(false);
	});
});

describe('redirects to a form for signing in', () => {
	it.each([
		['https://conf.example/talk', 'https://conf.example/login?next=/talk'],
		['https://docs.example/d/1', 'https://accounts.google.com/v3/signin/identifier?continue=x'],
		['https://social.example/in/me', 'https://social.example/authwall?trk=1'],
		['https://wiki.example/page', 'https://wiki.example/users/sign_in'],
		['https://app.example/x', 'https://app.example/auth?redirect_uri=x'],
		['https://app.example/x', 'https://accounts.google.com/'],
		['https://app.example/x', 'https://company.okta.com/app/home'],
		['https://app.example/x', 'https://app.example/SignIn/'],
		['https://app.example/x', 'https://app.example/login//en//'],
		['https://app.example/x', 'https://app.example/login/step/2'],
		['https://app.example/x', 'https://acme.eu.auth0.com/u/start'],
		['https://app.example/x', 'https://acme.okta.com/app/1'],
		['https://app.example/x', 'https://app.example/oauth2/v1/authorize?client_id=12'],
		['https://app.example/x', 'https://app.example/session?return_to=%2Fx'],
	])('%s to %s', (asked, ended) => {
		expect(isSignIn(new URL(asked), new URL(ended))).toBe(true);
	});

	it.each([
		['https://conf.example/talk', 'https://conf.example/talks/login-is-hard'],
		['https://conf.example/s/5', 'https://conf.example/sessions/5'],
		['https://conf.example/login', 'https://conf.example/login/'],
		['https://conf.example/a', 'https://conf.example/b'],
		['https://accounts.google.com/privacy', 'https://accounts.google.com/privacy'],
		['https://conf.example/a', 'https://notokta.com/b'],
		['https://help.example/articles/ssh', 'https://docs.example/en/authentication/connecting-with-ssh'],
		['https://short.example/x', 'https://auth0.com/blog/refresh-tokens'],
		['http://developer.okta.com/blog/2019/talk', 'https://developer.okta.com/blog/2019/talk'],
		['https://conf.example/s/12', 'https://conf.example/sessions/12?ref=short'],
		['https://conf.example/s/12', 'https://conf.example/2019/talks/oauth2'],
		['https://conf.example/a', 'https://okta.com.example/b'],
		['https://conf.example/a', 'https://conf.example/auth'],
		['https://conf.example/a', 'https://conf.example/login/is/not/the/end'],
		['https://conf.example/session/1?next=2', 'https://conf.example/session/2?next=3'],
	])('not %s to %s', (asked, ended) => {
		expect(isSignIn(new URL(asked), new URL(ended))).toBe(false);
	});
});

describe('redirects home', () => {
	it.each([
		['https://conf.example/2019/talks/5', 'https://conf.example/'],
		['https://www.conf.example/talk', 'https://conf.example/index.html'],
		['http://conf.example/2019/talks/5', 'https://conf.example/ko/'],
		['https://conf.example/talk', 'https://www.conf.example/'],
		['https://2019.conf.example/talk', 'https://conf.example/'],
		['https://conf.example/talk', 'https://2021.conf.example/'],
		['https://conf.example/talks/5/', 'https://conf.example/?ref=old'],
		['https://conf.example/talks/%E0%A4%A', 'https://conf.example/'],
		['https://conf.kr/2019/kr/talk12', 'https://conf.kr/'],
		['https://conf.example/conf/2019/talk', 'https://conf.example/'],
		['https://conf.example/?session=42', 'https://conf.example/'],
		['https://conf.example/?page_id=12&utm_source=mail', 'https://conf.example/?utm_source=mail'],
		['https://conf.example/index.php?talk=12', 'https://conf.example/'],
		['https://2018.conf.example/talk/x', 'https://2024.conf.example/'],
		['https://old.example/2018/talks/deep-dive', 'https://new.example/'],
	])('%s to %s', (asked, ended) => {
		expect(isRedirectedHome(new URL(asked), new URL(ended))).toBe(true);
	});

	it.each([
		['http://conf.example/', 'https://conf.example/'],
		['https://short.example/abc', 'https://conf.example/'],
		['https://conf.example/2019', 'https://2019.conf.example/'],
		['https://conf.example/session/34', 'https://conf.example/#/session/34'],
		['https://conf.example/session/34/', 'https://conf.example/#/session/34'],
		['https://conf.example/session/Post-Cloud/', 'https://conf.example/?s=post-cloud'],
		['https://conf.example/session/%EB%B0%9C%ED%91%9C', 'https://conf.example/#/발표'],
		['https://conf.example/Berlin/talk', 'https://berlin.conf.example/'],
		['https://conf.example/talk', 'https://notconf.example/'],
		['https://conf.example/talk', 'https://conf.example.org/'],
		['https://www2.conf.example/talk', 'https://a-www.conf.example/'],
		['https://conf.example/home', 'https://conf.example/en'],
		['https://conf.example/?utm_source=mail', 'https://conf.example/'],
		['https://conf.example/?p=caches', 'https://conf.example/?s=caches'],
		['https://host.example/jane/project/docs', 'https://project.example/'],
		['https://conf.example/old', 'https://conf.example/new'],
		['https://conf.example/?talk=a+b', 'https://conf.example/?talk=a+b'],
		['http://conf.example/?talk=a+b', 'https://conf.example/?talk=a+b'],
		['http://conf.example/?title=%B0%A1', 'https://conf.example/?title=%B0%A1'],
		['http://conf.example/?title=100%25+pure', 'https://conf.example/?title=100%25+pure'],
		['https://conf.example/?s=a+b', 'https://conf.example/'],
		['https://conf.example/?mc_cid=1a2b', 'https://conf.example/'],
		['https://conf.example/?source=twitter', 'https://conf.example/'],
		['https://conf.example/?igshid=xyz', 'https://conf.example/'],
		['https://conf.example/?from=kakao', 'https://conf.example/'],
		['https://conf.example/?fb_action_ids=1', 'https://conf.example/'],
		['https://conf.example/?trk=x', 'https://conf.example/'],
	])('not %s to %s', (asked, ended) => {
		expect(isRedirectedHome(new URL(asked), new URL(ended))).toBe(false);
	});
});

describe('parked names', () => {
	const parked = (html: string, asked = 'https://conf.example/talk', ended = asked): boolean => isParked(readPage(html), new URL(asked), new URL(ended));

	it('are told by their page, their scripts, or where they lead', () => {
		expect(parked('<title>conf.example is for sale</title>')).toBe(true);
		expect(parked('<title>Buy conf.example</title><h1>conf.example</h1>')).toBe(true);
		expect(parked('<title>conf.example</title><script src="https://img.sedoparking.com/js/x.js"></script>')).toBe(true);
		expect(parked('<title>x</title>', 'https://conf.example/talk', 'https://www.hugedomains.com/domain_profile.cfm?d=conf')).toBe(true);
		expect(parked('<title>x</title>', 'https://conf.example/talk', 'https://dan.com/')).toBe(true);
		expect(parked('<title>conf.example   est à vendre !</title>', 'https://www.conf.example/talk')).toBe(true);
		expect(parked('<title>conf.example 도메인 판매</title>')).toBe(true);
		expect(parked(`<title>conf.example is for sale</title><p>${'x'.repeat(800)}</p>`)).toBe(true);
	});

	it('are told from pages about them', () => {
		expect(parked(`<title>Domain parking explained</title><p>${text.repeat(3)} sedoparking.com</p>`)).toBe(false);
		expect(parked('<title>House for sale</title><h1>House for sale</h1>')).toBe(false);
		expect(parked(`<title>conf.example is for sale</title><p>${'x'.repeat(801)}</p>`)).toBe(false);
		expect(parked('<title>conf.example</title><script src="https://[/x.js"></script><iframe src="https://notdan.com/"></iframe>')).toBe(false);
		expect(parked('<title>awww.example is for sale</title>', 'https://example/')).toBe(false);
		expect(parked('<title>Buy names</title>', 'https://dan.com/a', 'https://www.dan.com/a')).toBe(false);
		expect(parked('<title>Buy names</title>', 'https://www.hugedomains.com/a')).toBe(false);
	});
});

describe('parts of a page', () => {
	const page = readPage(`<h2 id="intro">Intro</h2><h2 id="user-content-Setup">Setup</h2><h2 id="Level1">1</h2><h2 id="100%">All</h2><a name="old"></a><h2 id="설명">설명</h2><h2 id="user-content-usage">Usage</h2><p>${text}</p>`);
	const found = (fragment: string): boolean | null | undefined => checkFragments([fragment], page, false)[0]?.found;

	it.each(['intro', 'old', '%EC%84%A4%EB%AA%85', '설명', 'usage', 'Usage', 'Setup', '100%', 'Level1', 'intro:~:text=Intro'])('are found: %s', (fragment) => {
		expect(found(fragment)).toBe(true);
	});

	it.each([
		'outro', 'Setups', 'wow!', 'a/b', 'topics', 'stop', 'L', 'L10x', 'xL10', 'L10-', 'L10C', 'issue', 'issue-12-title', 'my-issue-12', 'diff-', 'a-diff-1', 'r', 'r1x', 'r2d2', 'abr1', 'user-content-', 'SETUP',
	])('are missed where the page can tell: %s', (fragment) => {
		expect(found(fragment)).toBe(false);
	});

	it.each([':~:text=containers', '/session/34', '!/session', 't=30', 'a&b', 'a?b', 'top', 'TOP', 'L1', 'L10', 'L10-L20', 'L10-20', 'L10C5', 'L10C15-L20C25', 'L1C2-L3', 'issuecomment-5', 'issuecomment-1234', 'pull12', 'pullrequestreview-99', 'discussion_r1234', 'diff-0a1b', 'r1', 'r1234', '', ':~:'])('are left alone where no anchor stands for them: %s', (fragment) => {
		expect(found(fragment)).toBeUndefined();
	});

	it('are not missed where the page could not tell', () => {
		expect(checkFragments(['outro'], page, true)).toEqual([{ fragment: 'outro', found: null }]);
		expect(checkFragments(['intro'], page, true)).toEqual([{ fragment: 'intro', found: true }]);
		expect(checkFragments(['outro'], null, false)).toEqual([{ fragment: 'outro', found: null }]);
		for (const [length, missed] of [[299, null], [300, false]] as const) expect(checkFragments(['outro'], readPage('x'.repeat(length)), false)[0]?.found).toBe(missed);
		expect(checkFragments(['outro'], readPage('<div id=root></div>'), false)).toEqual([{ fragment: 'outro', found: null }]);
	});
});

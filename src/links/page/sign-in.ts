/** Services whose only pages on these hosts are for signing in. */
const signInHosts = [
	'accounts.google.com', 'login.microsoftonline.com', 'login.live.com', 'accounts.kakao.com', 'nid.naver.com', 'login.yahoo.com',
	'appleid.apple.com', 'id.atlassian.com', 'login.salesforce.com', 'auth.openai.com',
];

/** Services that lend each of their customers a host of its own for signing in, beside public ones. */
const lentHosts = /^(?!(?:www|blog|developer|docs|community|support|status|help|trust|marketplace|learn|sec)\.)[^.]+\.(?:(?:us|eu|au|jp|uk|ca)\.)?(?:auth0|okta|oktapreview|onelogin)\.com$/;

/** Path segments that stand for signing in. Whole segments: a talk may be called `login-is-hard`. */
const signInSegments: ReadonlySet<string> = new Set([
	'login', 'log-in', 'log_in', 'logon', 'signin', 'sign-in', 'sign_in', 'auth', 'authenticate', 'authentication', 'authorize', 'oauth', 'oauth2',
	'sso', 'saml', 'saml2', 'idp', 'cas', 'authwall', 'checkpoint', 'servicelogin', 'wp-login.php', 'login.php', 'login.aspx', 'login.html',
	'login.jsp', 'login.do', 'signin.html', 'sessions', 'session', 'passport', 'uas',
]);
/** Those that mean something else as well, above all in our field, count only with a way back in the query. */
const ambiguous: ReadonlySet<string> = new Set(['session', 'sessions', 'auth', 'authentication', 'authorize', 'oauth', 'oauth2', 'sso', 'saml', 'saml2', 'checkpoint', 'passport', 'cas', 'idp', 'uas']);
/** With an address or a path behind it: `?ref=short` leads nowhere. */
const wayBack = /(?:^|[?&])(?:(?:next|return|returnto|return_to|return_url|returnurl|redirect|redirect_to|redirect_uri|redirect_url|redirecturl|continue|goto|dest|destination|service|target|url|from|ref|back|callback|session_redirect|originalurl|r)=[^&]*(?:\/|%2f|%252f)|(?:redirect_uri|redirect_url|return_url|returnurl|client_id|response_type|relaystate|samlrequest)=)/i;

/** Whether redirects led from a page to a form for signing in: someone answers, but only to members. */
export function isSignIn(asked: URL, ended: URL): boolean {
	if (asked.href === ended.href || hasSignIn(asked)) return false;
	const isForSigningIn = lentHosts.test(ended.hostname) || signInHosts.some((host) => ended.hostname === host || ended.hostname.endsWith(`.${host}`));
	return (isForSigningIn && asked.hostname !== ended.hostname) || hasSignIn(ended);
}

function hasSignIn({ pathname, search }: URL): boolean {
	const segments = pathname.toLowerCase().split('/').filter((segment) => segment !== '');
	// What asks to sign in does so near the end of its path.
	return segments.slice(-3).some((segment) => signInSegments.has(segment) && (!ambiguous.has(segment) || wayBack.test(search)));
}

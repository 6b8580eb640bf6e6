import type { PageFacts } from './page-facts';

/** Who sells and parks names: a page that leads or belongs to them is no session page. */
const parkingHosts = [
	'sedo.com', 'sedoparking.com', 'hugedomains.com', 'dan.com', 'afternic.com', 'parkingcrew.net', 'bodis.com', 'above.com',
	'parklogic.com', 'undeveloped.com', 'domainmarket.com', 'buydomains.com', 'domainnamesales.com', 'uniregistry.com',
	'namebright.com', 'skenzo.com', 'voodoo.com', 'cashparking.com', 'rookdns.com', 'dsnextgen.com', 'atom.com', 'brandbucket.com',
	'parking.godaddy.com', 'd38psrni17bvxu.cloudfront.net', 'iyfsearch.com', 'parkmydomain.com', 'ztomy.com',
];

/** What a parked name's page says of itself; `name` stands for the host's own name. */
const sayings: readonly RegExp[] = [
	/^(?:the domain )?name(?: name)? (?:is |may be |might be )?(?:available )?for sale/,
	/^buy name/,
	/^this (?:domain|web ?site|domain name) (?:name )?(?:name )?(?:is|may be|might be) (?:available )?for sale/,
	/^(?:this )?domain (?:name )?(?:name )?is (?:parked|for sale|available)/,
	/^(?:parked domain|domain parking|domain parked|domain for sale)(?: name)?$/,
	/^name (?:is )?parked/,
	/^name (?:steht zum verkauf|zu verkaufen|est a vendre|est en vente|esta en venta|se vende)/,
	/^(?:diese )?domain (?:name )?steht zum verkauf/,
	/^(?:name )?도메인(?:을|이)? ?(?:판매|매매)/,
	/^(?:此|该)?域名(?:正在)?出售/,
];
/** A page with more running text than this is about something. */
const thinLength = 800;

/** Whether a name has lapsed and shows a dealer's or an advertiser's page. */
export function isParked(page: PageFacts | null, asked: URL, ended: URL): boolean {
	if (belongsTo(asked.hostname, parkingHosts)) return false;
	if (asked.hostname !== ended.hostname && belongsTo(ended.hostname, parkingHosts)) return true;
	if (!page || page.proseLength > thinLength) return false;
	const name = ended.hostname.replace(/^www\./, '');
	const says = [page.title, page.headings[0]?.text].some((text) => typeof text === 'string' && saysParked(text, name));
	return says || page.sources.some((source) => belongsTo(hostOf(source, ended), parkingHosts));
}

function saysParked(text: string, name: string): boolean {
	const folded = text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
		.replace(name, 'name').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return sayings.some((pattern) => pattern.test(folded));
}

function hostOf(source: string, base: URL): string {
	try {
		return new URL(source, base).hostname;
	} catch {
		return '';
	}
}

function belongsTo(hostname: string, hosts: readonly string[]): boolean {
	return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

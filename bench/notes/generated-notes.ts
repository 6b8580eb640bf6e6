/** Conference notes like the seed note: Korean and English bullets, about 6 KB and 35 links each. */

const phrases = [
	'정말 많이 쓰고 있기 때문에 측정이 필요한 단계', '멀티 클러스터 / 멀티 서비스 모니터링', '사내에서 리소스 탐지하는 프로그램을 만듬',
	'Time Series DB Service', '최근 kubernetes에서 이런 문제를 해결하기 위해 endpointslice 컨셉을 도입', 'GracefulShutdown & PreStop hook',
	'Level 4: 점점 효율화 방향으로 생각하게 됨', '기존 Pod에 트래픽이 넘어가게 되고 에러가 발생하게 됨', 'What **we learnt** from `kubectl rollout`',
	'자원 중복 제거, 관리 편의성 제공', 'Warm up 이슈 -> Canary로 문제 해결', 'the snake_case_name of a *custom* resource',
];

const titles = ['클라우드 네이티브로 가는 길', 'Kubernetes Operator 패턴', '서버의 스프링 공화국 탈출기', 'Scaling a queue to 10M jobs'];

function link(note: number, index: number): string {
	const address = `https://session.example.com/2021/${note}/talk-${index}?ref=${index * 7}`;
	switch (index % 4) {
		case 0: return `[${titles[index % titles.length] ?? ''} 자료](${address})`;
		case 1: return `<${address}>`;
		case 2: return `참고: ${address}`;
		default: return `[slides ${index}](${address} "발표 자료")`;
	}
}

/** @param note its number; the same number gives the same text. */
export function generatedNote(note: number): string {
	const day = String(1 + note % 28).padStart(2, '0');
	const lines = ['---', `title: conference ${note}`, 'tags:', '  - Review', `date: 2021-12-${day}`, '---'];
	let links = 0;
	for (let session = 0; session < 9; session++) {
		const title = titles[(note + session) % titles.length] ?? '';
		lines.push(`## [${title} ${session}](https://if.example.com/${note}/session/${session})`);
		for (let bullet = 0; bullet < 10; bullet++) {
			const phrase = phrases[(note * 5 + session * 3 + bullet) % phrases.length] ?? '';
			const indent = '\t'.repeat(bullet % 3);
			if (bullet % 3 === 2 && links < 26) lines.push(`${indent}- ${link(note, links++)}`);
			else lines.push(`${indent}- ${phrase}`);
		}
		lines.push('');
	}
	return lines.join('\n');
}

/** One note of about so many UTF-16 units, without frontmatter of its own but for the first part's. */
export function longNote(length: number): string {
	const parts: string[] = [];
	let written = 0;
	for (let note = 0; written < length; note++) {
		const part = generatedNote(note);
		const text = note === 0 ? part : part.slice(part.indexOf('##'));
		parts.push(text);
		written += text.length + 1;
	}
	return parts.join('\n');
}

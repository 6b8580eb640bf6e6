import { gonePhrases, saysGone } from '../../../src/links/page/gone-phrases';

describe('phrases that say a page is gone', () => {
	it('stand in one table for seven languages', () => {
		expect(gonePhrases.map(({ language }) => language).sort()).toEqual(['de', 'en', 'es', 'fr', 'ja', 'ko', 'zh']);
	});

	it.each([
		'Page not found', '404 Not Found', 'Error 404: Page Not Found!', 'Not found – 404', `${'the '.repeat(34)}page not found`, 'Oops! We can’t find the page you’re looking for.', 'This page doesn’t exist',
		'The requested URL was not found on this server', 'Sorry, this page isn\'t available', 'Content removed', 'File not found',
		'페이지를 찾을 수 없습니다', '요청하신 페이지가 존재하지 않습니다.', '없는 페이지입니다', '해당 게시글이 삭제되었습니다', '404 페이지를 찾을 수 없음',
		'ページが見つかりませんでした', 'お探しのページは存在しません', 'このページは存在しません', '指定されたURLは存在しません',
		'页面不存在', '您访问的页面不存在', '找不到该页面', '很抱歉，您要访问的页面不存在', '頁面不存在', '抱歉，内容已被删除',
		'Seite nicht gefunden', 'Diese Seite existiert nicht mehr', 'Die angeforderte Seite konnte nicht gefunden werden',
		'Page introuvable', 'La page demandée n’existe pas', 'Cette page n\'existe plus', 'Page non trouvée',
		'Página no encontrada', 'Esta página no existe', 'La página que buscas no existe', 'No se encontró la página',
	])('%s', (text) => {
		expect(saysGone(text)).toBe('clear');
	});

	it.each(['404', 'Not found', 'Nothing found', 'You look lost', 'Nicht gefunden', 'Introuvable', '잘못된 주소입니다'])('may be a name as well: %s', (text) => {
		expect(saysGone(text)).toBe('vague');
	});

	it.each([
		'', 'Welcome', 'How to design a 404 page', 'Page not found: an essay', 'Not Found 2023', 'Finding pages', '404 ways to fail', 'Error handling',
		'Lost in translation', 'The page cache', 'Missing semester', '찾을 수 있는 페이지', '페이지 캐시의 모든 것', '없는 게 없는 데이터', 'ページング', '页面性能优化',
		'Seitenaufbau', 'La page blanche', 'Página de inicio', 'This page is temporarily unavailable', 'x'.repeat(10_000), `${'the '.repeat(35)}page not found`,
	])('is something else: %s', (text) => {
		expect(saysGone(text)).toBe('no');
	});

	it('takes no time to speak of, whatever it reads', () => {
		const started = performance.now();
		for (const piece of ['the page ', 'is not ', '404 ', 'oops ', '페이지 ', 'la page ', 'not found ', 'sorry the requested ']) saysGone(piece.repeat(18).slice(0, 149));
		expect(performance.now() - started).toBeLessThan(1_000);
	});
});

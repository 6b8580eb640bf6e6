import { titleFits } from '../../../src/links/page/title-drift';

describe('a page title under a session heading', () => {
	it.each([
		['Thing for Post Cloud Native', 'Thing for Post Cloud Native | if(kakao)2021'],
		['카카오톡 서버의 스프링 공화국 탈출기', 'if kakao 2021 - 카카오톡 서버의 스프링 공화국 탈출기'],
		['Scaling Postgres to the moon', 'How we scaled Postgres to the moon — Conf 2021'],
		['Thing for Post Cloud Native', 'if(kakao)'],
		['Thing for Post Cloud Native', null],
		['클라우드 네이티브', 'Thing for Post Cloud Native'],
		['The RFC 9110 talk: HTTP semantics', 'RFC 9110: HTTP Semantics'],
		['', 'Anything at all goes here'],
		['— ! —', 'Anything at all goes here'],
		['Running queues at night', 'Casino bonus'],
		['SCALING POSTGRES', 'scaling postgres to the moon'],
		['Ｓｃａｌｉｎｇ Ｐｏｓｔｇｒｅｓ', 'A big site of talks | Scaling postgres'],
		['Running queues at night', 'The conference of the year 2021 » Queues at night'],
		['Доклад про очереди', 'Thing for Post Cloud Native'],
		['夜の待ち行列を動かす', 'Thing for Post Cloud Native'],
		['Talk with Kakao', 'Everything about casinos and bonuses | Kakao'],
		['Kafka', 'Everything you always wanted to know about running Kafka in production'],
		['How we moved a hundred services to another cloud', 'We moved a hundred services'],
		['How we moved a hundred services of Kakao to another cloud', 'Everything about casinos and bonuses | Kakao'],
		['How we moved a hundred services of Kakao to another cloud', 'Everything about casinos and bonuses  —  Kakao'],
		['How we moved a hundred services of Kakao to another cloud', 'Kakao｜Everything about casinos and bonuses'],
		['How we moved a hundred services of Kakao to another cloud', 'Casinos  :--  Kakao  ·  and bonuses'],
		['Running queues', 'Good casinos'],
	])('fits: %s, %s', (heading, title) => {
		expect(titleFits(heading, title)).toBe(true);
	});

	it.each([
		['Thing for Post Cloud Native', 'Best online casino bonus 2024'],
		['카카오톡 서버의 스프링 공화국 탈출기', '무료 대출 상담 지금 바로 신청하세요'],
		['Running queues at night', 'Casino bonuses'],
		['Доклад про очереди', 'Лучшие казино и бонусы'],
		['夜の待ち行列を動かす', 'オンラインカジノのおすすめ'],
		['Talk with Kakao', 'Everything about casinos and bonuses | to'],
		['How we moved a hundred services of Kakao to another cloud', 'Everything about casinos and bonuses | Kaka'],
		['x', 'Everything about casinos and bonuses | y'],
		['Running queues', 'Good casinos 1'],
		['C', 'Best bonuses now'],
	])('does not fit any more: %s, %s', (heading, title) => {
		expect(titleFits(heading, title)).toBe(false);
	});
});

import { isPersonName, readSpeaker, withoutSpeakerKey } from '../../../src/review/wording/speaker-names';

it.each([
	'Jane Doe', 'Jane van der Berg', 'Ana María López', 'Jean-Luc Picard', 'O’Neil Jones', 'Jane O\'Neil', 'Jane D. Doe', 'J. Doe', 'J Doe', 'Dr. Jane Doe', 'Prof Jane Doe', 'Jane Doe (@jane)',
	'Jane Doe @jane', 'Cloud Native @jane', '@jane', 'Jane Fleming', 'Jane Manning', 'Jane Jones', 'Van Halen', 'McCarthy Jane', 'Jane MacDonald', 'D\'Arcy Jane', 'Łukasz Żak', '김철수', '남궁민수',
	'황보관', '김철수님', '철수님', '철수 개발자', '김철수 팀장님', '이야기님', '山田太郎さん', 'タナカさん', '田中 太郎氏', 'Pluu(김철수)님', 'Jane님', 'Jane Doe님', 'Jane さん', 'Jane Doe씨', ' Jane Doe ', 'Jane Doe-Roe',
	'John Manning', 'John Banning', 'Justin Field', 'Clément Dupont', 'Rich Hickey', 'Evan You', 'Larry Page', 'Carol Willing', 'Jean DUPONT', 'Kim Min-su', 'Min-su Kim', 'Xiaoming Zhang', 'Routing Zhao', 'Jane “Jay” Doe', 'Zhang San', 'Jane Santa Cruz', 'Jane "Jay" Doe',
	'Prof. Dr. Jane Doe', 'Dr. rer. nat. Jane Doe', 'Jane Doe PhD', 'John Doe Jr.', 'J.R.R. Tolkien',
])('knows a person in %j', (text) => {
	expect(isPersonName(text)).toBe(true);
});

it.each([
	'Jane D', '@j', 'Jane', 'jane doe', 'JANE DOE', 'Cloud Native', 'Open Source', 'Jane Testing', 'Handling Errors', 'Jane Engineer', 'Jane Logs', 'Jane van', 'van der Berg',
	'Jane Doe Roe Poe Moe Toe', '김철', '개발자', '이야기', '정리', '서비스', '안드로', '山田太郎', 'さん', '님', '', 'St. John Smith', 'Jane Of', 'The Doe', 'Jane K8s', 'Rich Text', 'Mary Engineer', 'Event-driven Design', 'Data DRIVEN', 'San Antonio', 'Las Vegas', 'U.S. Law', 'Julia Basics', 'Victoria Metrics', 'Ted Talks', 'Dan API',
])('knows none in %j', (text) => {
	expect(isPersonName(text)).toBe(false);
});

it.each<[string, string | null]>([
	['Jane Doe', 'Jane Doe'], ['*Jane Doe*', 'Jane Doe'], ['_Jane Doe_', 'Jane Doe'], ['Jane Doe & John Roe', 'Jane Doe, John Roe'], ['Jane Doe and John Roe', 'Jane Doe, John Roe'],
	['Jane Doe, John Roe, Ann Poe', 'Jane Doe, John Roe, Ann Poe'], ['Jane Doe + John Roe', 'Jane Doe, John Roe'], ['Jane Doe; John Roe', 'Jane Doe, John Roe'],
	['Jane Doe und John Roe', 'Jane Doe, John Roe'], ['Jane Doe y John Roe', 'Jane Doe, John Roe'], ['Jane Doe et John Roe', 'Jane Doe, John Roe'],
	['Jane Doe with John Roe', 'Jane Doe, John Roe'], ['Jane Doe / John Roe', 'Jane Doe, John Roe'], ['Jane Doe/John Roe', 'Jane Doe/John Roe'], ['김철수, 이영희', '김철수, 이영희'],
	['김철수님, 이영희님', '김철수, 이영희'], ['김철수 · 이영희', '김철수, 이영희'], ['김철수、이영희', '김철수, 이영희'], ['Jane Doe, Acme', 'Jane Doe, Acme'], ['Jane Doe (Acme)', 'Jane Doe (Acme)'],
	['Jane Doe @ Acme', 'Jane Doe @ Acme'], ['Jane Doe | Acme', 'Jane Doe | Acme'], ['Jane Doe - Acme', 'Jane Doe - Acme'], ['Jane Doe at Acme', 'Jane Doe at Acme'],
	['Jane Doe from Acme', 'Jane Doe from Acme'], ['Jane Doe of Acme', 'Jane Doe of Acme'], ['Jane Doe / Acme', 'Jane Doe / Acme'], ['김철수(예시)', '김철수(예시)'], ['김철수 - 예시', '김철수 - 예시'],
	['Jane Doe and friends', 'Jane Doe and friends'], ['Jane Doe & the Cloud', 'Jane Doe & the Cloud'], ['Cloud and Native', null], ['Jane and John', null],
	['Jane Doe, Cloud Native', 'Jane Doe, Cloud Native'], ['', null], ['**', null], ['Jane Doe님과 함께', null], ['예시회사 박성철님.', '예시회사 박성철'], ['예시회사 김종규 컨설턴트', '예시회사 김종규 컨설턴트'], ['함께 나누는 이야기님', null], ['박성철님.', '박성철'], ['양수열 Java Champion, Example ACE', '양수열 Java Champion, Example ACE'], ['안정적 Kafka', null], ['Acme, Jane Doe', null],
])('reads the speakers of %j', (text, speaker) => {
	expect(readSpeaker(text)).toBe(speaker);
});

it('reads no speaker in a text that is longer than any', () => {
	const company = 'x'.repeat(150);
	expect(readSpeaker(`Jane Doe, ${company}`)).toBe(`Jane Doe, ${company}`);
	expect(readSpeaker(`Jane Doe, ${company}x`)).toBeNull();
});

it.each([
	['By Jane Doe', 'Jane Doe'], ['by: Jane Doe', 'Jane Doe'], ['Speakers: Jane Doe', 'Jane Doe'], ['Speaker： Jane', 'Jane'], ['발표자: 김철수', '김철수'], ['Presented by: Jane', 'Jane'],
	['Bystander', 'Bystander'], ['Speaker Jane', 'Speaker Jane'],
])('leaves what names a speaker out of %j', (text, rest) => {
	expect(withoutSpeakerKey(text)).toBe(rest);
});

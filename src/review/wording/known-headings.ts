/*
 * Headings that are no session's title, word by word: case, width, numbering, emoji and punctuation at their ends are gone
 * when they are compared (`foldHeading`).
 */

/** Parts of a note about itself or about the day: never sessions. */
export const ABOUT_THE_NOTE = [
	'introduction', 'intro', 'about', 'overview', 'contents', 'content', 'table of contents', 'toc', 'index', 'agenda', 'schedule',
	'timetable', 'time table', 'program', 'programme', 'links', 'useful links', 'references', 'reference', 'resources', 'further reading',
	'bibliography', 'sources', 'source', 'note', 'notes', 'misc', 'misc notes', 'misc. notes', 'miscellaneous', 'other', 'others',
	'summary', 'recap', 'tldr', 'tl;dr', 'conclusion', 'conclusions', 'takeaways', 'key takeaways', 'learnings',
	'thoughts', 'impressions', 'retrospective', 'reflection', 'reflections', 'feedback', 'action items', 'actions', 'todo', 'to do',
	'to-do', 'next steps', 'follow up', 'follow-up', 'important findings', 'lunch', 'lunch time', 'lunchtime', 'lunch break', 'break', 'coffee break', 'dinner', 'registration',
	'networking time', 'after party', 'afterparty', 'sponsors', 'swag', 'handles', 'hashtags', 'speakers', 'people', 'people i met', 'venue', 'location', 'photos', 'pictures', 'metadata', 'info', 'details',
	'details of the event', 'panelists', 'links & notes', 'notes & links', 'what else', 'glossary', 'acknowledgements', 'credits', 'etc', 'end', 'ending',
	'related', 'related notes', 'related posts', 'meta', 'stuff', 'rest', 'random', 'food', 'travel', 'arrival', 'see also', 'changelog', 'license', 'contributing',
	'소개', '들어가며', '들어가기', '들어가기 전에', '들어가기에 앞서', '시작하며', '시작하기 전에', '서론', '개요', '목차', '차례', '일정', '시간표', '타임테이블', '프로그램',
	'링크', '참고', '참고자료', '참고 자료', '참고 링크', '참고문헌', '출처', '레퍼런스', '요약', '정리', '결론', '마무리', '마치며', '마치면서', '맺음말', '나가며', '끝으로',
	'느낌', '발표자료', '점심 식사', '식사', '느낀점', '느낀 점', '행사정보', '행사 정보', '행사장', '행사장 방문', '계기', '들어가면서', '번외', '소감', '후기', '총평', '총정리', '총 정리', '회고', '감상', '배운점', '배운 점', '아쉬운점', '아쉬운 점', '좋았던 점', '좋은 점', '네트워킹', '네트워킹 시간',
	'점심', '점심식사', '저녁식사', '중식', '점심시간', '점심 시간', '휴식', '휴식시간', '휴식 시간', '쉬는 시간', '등록', '기타', '메모', '할 일', '할일', '사진', '찾아가는길', '찾아가는 길', '오시는 길', '이벤트존', '이벤트 존', '부스', '기업부스', '기업 부스', '굿즈', '인증샷', '인증 사진', '장소', '스폰서', '연사', '발표자', '관련 링크', '관련 자료',
	'はじめに', '休憩', 'ランチ', '昼休み', '昼食', '自己紹介', '雑感', '参考 url', '全体通して', '全体を通して', '前夜祭', 'その後', '懇親会', '交流タイム', '展示スペース', '自分のこと', 'ブース', '企業ブース', '参加の動機', 'きっかけ', '概要', '目次', 'まとめ', '感想', '所感', 'おわりに', '終わりに', 'さいごに', '最後に', '参考', '参考資料', 'その他', '余談', 'おまけ', '番外編', 'オープニング', 'クロージング', '總結', '最後', '開始之前', '資料', '资料', '共筆', '共笔', '簡介', '会议日程', '大会日程', '大会议程', '大綱', '簡報', '简介', '目录', '总结', '小结', '参考资料', '感想与总结', '인사말', '환영사', '개회사', '사은품', '경품', '참가 전', '컨퍼런스 참가 전', '신청', '열린점심', '雰囲気', '会場', '経緯', '動機', '情報', '感謝', '反省', '全体的な感想', '1日を通しての感想', '総括', '観光', 'ご飯', '食事', 'アフターパーティー', 'じゃんけん大会', 'お詫び', 'ノベルティ', '戦利品', '攤位', '參與心得', '统计', '統計', '作业', '特点', '提醒', '行程', '简单行程', '抽奖', '茶歇', '合影', '花絮', '活动介绍', '大赛结果', '朝', '企業ブースぶらぶら', '得た教訓', '参加対象', '참가 대상', '活动开场', '开场', '開場', 'big themes', 'overall', 'host', 'hosts',
	'吐槽', '其他', '前言', '引言', '结语', '后记', '後記', '心得', '总体感受', 'drumherum', 'ausblick', 'einleitung', 'überblick', 'inhalt', 'inhaltsverzeichnis', 'zusammenfassung', 'fazit', 'notizen', 'quellen', 'pause', 'mittagspause',
	'sommaire', 'résumé', 'liens', 'références', 'remerciements', 'introducción', 'resumen', 'conclusión', 'conclusiones', 'enlaces', 'referencias', 'índice',
	'breakfast', 'wrap-up', 'wrap up', 'todos', 'what i learned', 'what i learnt', 'books mentioned', 'link dump', 'tidbits', 'drinks', 'social event', 'check-in', 'hotel', 'logistics', 'date', 'setting', 'attendees', "what's next", 'what’s next', 'before the conference', 'after the conference',
	'mittagessen', 'kaffeepause', 'frühstück', 'abendessen', 'begrüßung', 'eröffnung', 'verabschiedung', 'abschluss', 'programm', 'ablauf', 'eindrücke', 'gesamteindruck', 'anreise', 'abreise', 'abendveranstaltung', 'vorwort', 'sonstiges', 'weiterführende links', 'offene fragen', 'erkenntnisse', 'mein fazit',
	'déjeuner', 'petit déjeuner', 'pause café', 'accueil', 'ouverture', 'clôture', 'liens utiles', 'bilan', 'ressources', 'divers', 'pour aller plus loin', 'mes impressions', 'à propos', 'comida', 'almuerzo', 'pausa', 'bienvenida', 'clausura', 'cierre', 'almoço', 'abertura', 'encerramento', 'impressões',
	'リンク', '参考リンク', '関連リンク', 'タイムテーブル', 'スケジュール', 'プログラム', 'メモ', 'スポンサー', 'スポンサーブース', '登壇者', '受付', '開会式', '閉会式', 'お昼', '学んだこと', 'イベント概要', '参加理由', '振り返り', '午餐', '签到', '收获', '参考链接', '相關資料', '相关资料', '活動資訊', '活动信息', '議程表', '议程表',
	'뒤풀이', '글을 마치며', '마무리하며', '맺으며', '다녀와서', '저녁 식사', '접수', '체크인', '입장', '준비물', '숙소', '그 외', '그외', '내용 정리',
	'housekeeping', 'parking lot', 'take aways', 'conclusive notes', 'general remarks', 'background notes', 'follow-ups', 'contacts', 'sponsor booth', 'sponsor booths', 'after-party', 'look up later', 'interesting tools',
	'경품추첨', '경품 추첨', '부스 투어', '후원사 부스', '애프터파티', '스탬프 투어', '현장 스케치', '이동', '二次会', '感想など', 'まとめと感想', '参加しての感想', '資料一覧', '関連ブログ', '写真', '参加者',
	'aftermath', 'bottom line', 'interlude', 'party time', 'take a break', 'fin', '여담', '도착', '출발', '귀가', '목적', '액티비티', '기념품', 'まとめのまとめ', '全体的に', '次回は', '次回予告', 'お知らせ', '告知', 'イベント告知', 'おことわり', '開場前', '乾杯', '収支', '関連', '詳細', '参加者のブログ', '个人总结', '总结反思', '總結反思', '热场', '结束', '休息', '會後', '会后', '大会历史',
	'considerações finais', 'agradecimientos', 'agradecimentos', 'conclusão', 'introdução', 'resumo', 'consideraciones finales',
];

/** Parts of what is written about one talk: where they abound, the heading above them is the session. */
export const PARTS_OF_A_TALK = [
	'abstract', 'description', 'synopsis', 'key takeaways', 'takeaways', 'key points', 'main points', 'key ideas', 'main ideas', 'ideas', 'background', 'motivation', 'context',
	'why', 'what', 'how', 'who', 'process', 'tools', 'tasks', 'goals', 'goal', 'requirements', 'problem', 'the problem', 'problems', 'solution', 'the solution', 'solutions', 'approach',
	'implementation', 'architecture', 'results', 'result', 'evaluation', 'demo', 'demos', 'example', 'examples', 'questions', 'q&a', 'qa', 'q & a', 'questions & answers', 'slides', 'video', 'recording', 'transcript', 'quotes',
	'speaker', 'speakers', 'speaker bio', 'about the speaker', 'bio', 'tldr', 'tl;dr', 'details', 'my notes', 'raw notes', 'live notes', 'drawbacks', 'benefits', 'advantages', 'disadvantages', 'pros', 'cons', 'pros and cons', 'pros & cons',
	'challenges', 'lessons learned', 'lessons', 'best practices', 'tips', 'advice', 'assumptions', 'issues', 'steps', 'use cases', 'limitations', 'future', 'future work', 'history', 'definitions', 'terminology', 'concepts', 'related work', 'my thoughts', 'what is it',
	'초록', '배경', '동기', '문제', '문제점', '문제 정의', '해결', '해결책', '해결 방법', '방법', '과정', '결과', '내용', '발표 내용', '세션 내용', '핵심', '핵심 내용', '핵심 요약', '주요 내용', '데모', '예제', '예시', '질문', '질의응답', '질의 응답', 'q&a 시간', '장점', '단점', '장단점', '특징', '발표자 소개', '연사 소개', '발표 자료', '발표자료', '한줄평', '한 줄 요약',
	'背景', '課題', '解決', '質疑応答', '内容', '問題', '问题', '方案', 'hintergrund', 'problemstellung', 'lösung', 'fragen', 'fragen & antworten', 'contexte', 'problème', 'questions-réponses', 'preguntas',
];

/** Headings that only hold sessions together, beside those of `TALKS`: containers where headings, tables or lists of sessions stand below. */
export const GROUPS_OF_SESSIONS = [
	'session', 'session notes', 'session highlights', 'highlights', 'session summaries', 'session summary', 'talk summaries', 'speaker notes', 'talk notes', 'notes on talks', 'notes by session', 'keynote', 'keynote sessions', 'breakouts', 'workshop', 'tutorials', 'tutorial', 'labs',
	'lightning talk', 'panels', 'panel discussions', 'topics', 'videos', 'posters', 'papers', 'demos', 'birds of a feather', 'unconference', 'open space', 'open spaces', 'openspace', 'openspaces', 'ignites', 'ignite', 'ignite talks', 'morning', 'afternoon', 'evening', 'morning sessions', 'afternoon sessions', 'morning session', 'afternoon session', 'unsorted',
	'세션', '세션 정리', '세션 요약', '세션 내용 정리', '세션 후기', '세션 리뷰', '발표 요약', '발표 정리', '발표 후기', '키노트', '튜토리얼', '핸즈온', '워크샵', '워크숍', '오전', '오후', '저녁', '오전 세션', '오후 세션',
	'基調講演', 'セッションまとめ', 'セッションの感想', 'セッション感想', '午前', '午後', '上午', '下午', '会议', 'vormittag', 'nachmittag', 'ateliers', 'matin', 'après-midi', 'talleres', 'mañana', 'tarde',
];

/** Headings below which a list is one of sessions, whatever its items look like. */
export const TALKS = new Set([
	'talks', 'sessions', 'sessions attended', 'talks attended', 'keynotes', 'lightning talks', 'presentations', 'breakout sessions', 'workshops', 'program', 'programme', 'watchlist', 'watch list',
	'발표', '발표들', '발표 목록', '발표 주제', '세션들', '세션 목록', '라이트닝 토크', 'セッション', '発表', 'vorträge', 'conférences', 'charlas', 'ponencias',
]);

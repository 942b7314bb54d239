//! Жауаптан кейін.

use crate::lang::feedback::FeedbackSentences;

pub(super) const FEEDBACK: FeedbackSentences = FeedbackSentences {
    said_first: "Бұл – осы факт бойынша алғашқы жауап: ұпайға қосылмайды.",
    right: "Дұрыс",
    accepted: "Дұрыс. Негізгі атауы төменде",
    typo: "Дұрыс, жазылуында шағын қате бар",
    second: "Екінші рет дұрыс жаздыңыз: ¾ болып саналады",
    partial: "Жартылай дұрыс",
    incomplete: "Толық емес: жарты ұпай",
    wrong: "Дұрыс емес",
    unknown: "Жауабы мынау",
    said_guessed: "Кездейсоқ табылғаны ескерілді.",
    said_claimed: "Жауабыңыз сақталды: мұғалім қарағанша ұпайы есептелмейді.",
    said_fault: "Хабарыңыз жауаппен бірге сақталды.",
};

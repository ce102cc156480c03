// What keeps an answer from being used (Complaint), and what should be asked again (Doubt).
// The words are in assets/lang/*.json under "complaint" and "doubt", by the names below in snake_case
// ("wrong_digit_count": "Số căn cước có {need} chữ số. Ông/bà mới nhập {have}."). They say what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/answers.hpp"

namespace camtay {

enum class ComplaintKind {
  Missing,
  TooLong,   // have, need = characters
  NotAName,  // digits or signs in a name
  NotANumber,
  TooSmall,  // need = least
  TooLarge,  // need = most
  NotADate,  // no such day
  DayMissing,
  MonthMissing,
  YearMissing,
  InTheFuture,
  NotATime,
  NotAPhone,
  OldPhone,         // 11 digits 01x
  WrongDigitCount,  // have, need
  NotAChoice,
  UnknownProvince,
  UnknownCommune,
  NotAnEthnicGroup,  // "Việt Nam" is a nationality
  ByProcedure,       // FieldCheck::Refusal; words in `say`
};

struct Complaint {
  ComplaintKind kind = ComplaintKind::Missing;
  int have = 0;
  int need = 0;
  Text say;
  bool operator==(const Complaint&) const = default;
};

// The name of the words in assets/lang: "wrong_digit_count".
std::string_view name_of(ComplaintKind kind);

// `facts` as of answers.hpp, for the procedure's own checks. A missing optional answer is no complaint.
std::optional<Complaint> complaint(const Field& field, const Answers& answers, const Json& facts, const Date& today,
                                   const Lists& lists);

enum class DoubtKind {
  IdBirthYear,  // the number says `have`, the birth date `need`
  IdSex,        // the number says otherwise than the answers
  IdProvince,   // first three digits are no province code of Viet Nam (may be a country)
  OneWordName,
  DistrictInAddress,  // "huyện", "quận", "thị xã" in an address of today
  ByProcedure,
};

struct Doubt {
  DoubtKind kind = DoubtKind::OneWordName;
  std::string other;  // the other field it does not agree with; may be empty
  int have = 0;
  int need = 0;
  Text say;
  bool operator==(const Doubt&) const = default;
};

std::string_view name_of(DoubtKind kind);
std::vector<Doubt> doubts(const Field& field, const Answers& answers, const Json& facts, const Date& today);

}  // namespace camtay

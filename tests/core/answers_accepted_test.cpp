#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "procedure/answers.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Json kept(FieldKind kind, std::string_view typed, Precision coarsest = Precision::Day) {
  Field field;
  field.id = "x";
  field.kind = kind;
  field.coarsest = coarsest;
  field.choices = {{"male", {{"vi", "Con trai"}, {"en", "Boy"}}, "Nam"},
                   {"female", {{"vi", "Con gái"}, {"en", "Girl"}}, "Nữ"}};
  return accepted(field, typed, sample_today, shipped_lists());
}

}  // namespace

TEST_CASE("nothing typed is no answer") {
  CHECK(kept(FieldKind::FullName, "").is_null());
  CHECK(kept(FieldKind::ShortText, "  \xC2\xA0 ").is_null());
}

TEST_CASE("names are kept in capitals, composed, with single spaces") {
  CHECK(kept(FieldKind::FullName, " nguyễn  thị Đào ") == "NGUYỄN THỊ ĐÀO");
  CHECK(kept(FieldKind::FullName,
             "Nguye\xCC\x82\xCC\x83n Thi\xCC\xA3 \xC4\x90"
             "ao") == "NGUYỄN THỊ ĐAO");
  CHECK(kept(FieldKind::FullName, "H’Hen Niê") == "H'HEN NIÊ");
}

TEST_CASE("what is no name stays as it was typed") {
  CHECK(kept(FieldKind::FullName, "Nguyễn Gia Bảo 2") == "Nguyễn Gia Bảo 2");
  CHECK(kept(FieldKind::FullName, "?") == "?");
}

TEST_CASE("dates as people write them are kept as days") {
  CHECK(kept(FieldKind::Date, "5/3/48") == "1948-03-05");
  CHECK(kept(FieldKind::Date, "05031948") == "1948-03-05");
  CHECK(kept(FieldKind::Date, "5 tháng 3 năm 1948") == "1948-03-05");
  CHECK(kept(FieldKind::Date, "2026-03-12") == "2026-03-12");
}

TEST_CASE("a month or a year alone is a date only where that is enough") {
  CHECK(kept(FieldKind::Date, "1950", Precision::Year) == "1950");
  CHECK(kept(FieldKind::Date, "//1950", Precision::Year) == "1950");
  CHECK(kept(FieldKind::Date, "3/1950", Precision::Year) == "1950-03");
  CHECK(kept(FieldKind::Date, "/3/1950", Precision::Month) == "1950-03");
  CHECK(kept(FieldKind::Date, "1950", Precision::Month) == "1950");
  CHECK(kept(FieldKind::Date, "/3/1950") == "/3/1950");
  CHECK(kept(FieldKind::Date, "5//1950", Precision::Year) == "5//1950");
}

TEST_CASE("a day that is none stays as it was typed") {
  CHECK(kept(FieldKind::Date, "30/2/1996") == "30/2/1996");
  CHECK(kept(FieldKind::Date, "5/3/") == "5/3/");
  CHECK(kept(FieldKind::Date, "hôm qua") == "hôm qua");
}

TEST_CASE("times are kept as hour and minute") {
  CHECK(kept(FieldKind::Time, "8h30") == "08:30");
  CHECK(kept(FieldKind::Time, "8 giờ 5 phút") == "08:05");
  CHECK(kept(FieldKind::Time, "8h") == "08:00");
  CHECK(kept(FieldKind::Time, "0830") == "08:30");
  CHECK(kept(FieldKind::Time, "8 giờ tối") == "8 giờ tối");
  CHECK(kept(FieldKind::Time, "25:00") == "25:00");
}

TEST_CASE("phones are kept as ten digits") {
  CHECK(kept(FieldKind::Phone, "0912 345 678") == "0912345678");
  CHECK(kept(FieldKind::Phone, "+84 912.345.678") == "0912345678");
  CHECK(kept(FieldKind::Phone, "+84 (0)912 345 678") == "0912345678");
  CHECK(kept(FieldKind::Phone, "84912345678") == "0912345678");
  CHECK(kept(FieldKind::Phone, "0238 3844 129") == "02383844129");
  CHECK(kept(FieldKind::Phone, "01234567890") == "01234567890");
  CHECK(kept(FieldKind::Phone, "912 hỏi con") == "912 hỏi con");
}

TEST_CASE("numbers and money are kept as numbers") {
  CHECK(kept(FieldKind::Number, " 3 ") == 3);
  CHECK(kept(FieldKind::Money, "12.000") == 12000);
  CHECK(kept(FieldKind::Money, "1 500 000 đ") == 1500000);
  CHECK(kept(FieldKind::Money, "500.000 đồng") == 500000);
  CHECK(kept(FieldKind::Money, "1.5") == "1.5");
  CHECK(kept(FieldKind::Money, "12.00") == "12.00");
  CHECK(kept(FieldKind::Number, "ba") == "ba");
  CHECK(kept(FieldKind::Number, "-3") == "-3");
  CHECK(kept(FieldKind::Number, "9999999999999999999999") == "9999999999999999999999");
}

TEST_CASE("a citizen id of twelve digits loses its spaces, another stays as it was typed") {
  CHECK(kept(FieldKind::CitizenId, "038 196 004 123") == "038196004123");
  CHECK(kept(FieldKind::CitizenId, "038.196.004.12") == "038.196.004.12");
  CHECK(kept(FieldKind::CitizenId, "số 038196004123") == "số 038196004123");
}

TEST_CASE("places are kept as they are printed today") {
  CHECK(kept(FieldKind::Province, "Tỉnh Bắc Ninh") == "thành phố Bắc Ninh");
  CHECK(kept(FieldKind::Province, "Bắc Giang") == "Bắc Giang");
  CHECK(kept(FieldKind::Commune, "Phường Tiên Du") == "phường Tiên Du");
  CHECK(kept(FieldKind::Commune, "Tân An") == "Tân An");  // there are several
}

TEST_CASE("peoples and nations are kept as the lists have them, else as the paper says") {
  CHECK(kept(FieldKind::EthnicGroup, "kinh") == "Kinh");
  CHECK(kept(FieldKind::EthnicGroup, "muong") == "Mường");
  CHECK(kept(FieldKind::EthnicGroup, "hmông") == "Hmông");
  CHECK(kept(FieldKind::EthnicGroup, "Cao Lan") == "Cao Lan");
  CHECK(kept(FieldKind::EthnicGroup, "Tống") == "Tống");
  CHECK(kept(FieldKind::Nationality, "viet nam") == "Việt Nam");
  CHECK(kept(FieldKind::Nationality, "Bhutan") == "Bhutan");
}

TEST_CASE("a choice is meant by its id or by its words in any language") {
  CHECK(kept(FieldKind::OneOf, "female") == "female");
  CHECK(kept(FieldKind::OneOf, "con gái") == "female");
  CHECK(kept(FieldKind::OneOf, "Girl") == "female");
  CHECK(kept(FieldKind::OneOf, "Nam") == "male");
  CHECK(kept(FieldKind::OneOf, "trai") == "trai");
  CHECK(kept(FieldKind::SeveralOf, "male, con gái") == Json::array({"male", "female"}));
  CHECK(kept(FieldKind::SeveralOf, "male, trai") == "male, trai");
}

TEST_CASE("yes and no") {
  CHECK(kept(FieldKind::YesNo, "yes") == true);
  CHECK(kept(FieldKind::YesNo, "false") == false);
  CHECK(kept(FieldKind::YesNo, "có lẽ") == "có lẽ");
}

TEST_CASE("a long text keeps its lines") {
  CHECK(kept(FieldKind::LongText, "  Cháu sinh ở nhà.\r\n\r\n Bà đỡ  giúp. \n") == "Cháu sinh ở nhà.\n\nBà đỡ giúp.");
}

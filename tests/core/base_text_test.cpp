#include <catch2/catch_test_macros.hpp>

#include "base/path.hpp"
#include "base/text.hpp"

using namespace camtay;

TEST_CASE("a path is taken apart by its letters") {
  CHECK(folder_of("a/b/x.json") == "a/b");
  CHECK(folder_of("x.json") == ".");
  CHECK(folder_of("/x.json") == "/");
  CHECK(file_name("a/b/x.json") == "x.json");
  CHECK(stem("a/b.c/x") == "x");
  CHECK(stem("x.min.json") == "x.min");
  CHECK(above("assets/procedures/x.json") == "assets");
  CHECK(above("procedures/x.json") == ".");
  CHECK(above("x.json") == "..");
  CHECK(above("./x.json") == "..");
  CHECK(above("../x.json") == "../..");
  CHECK(beside("assets/procedures/x.json", "forms") == "assets/forms/");
  CHECK(beside("procedures/x.json", "forms") == "forms/");
  CHECK(beside("/procedures/x.json", "forms") == "/forms/");
}

TEST_CASE("digits are read as a number, and no number of them is too many") {
  CHECK(number_of("") == 0);
  CHECK(number_of("048") == 48);
  CHECK(number_of(std::string(40, '9')) == 999'999'999'999'999'999);
  CHECK(int_of(std::string(40, '9')) == 999'999'999);
}

TEST_CASE("what a Mac pastes becomes the letters that forms and fonts have") {
  CHECK(nfc("Nguye\u0302\u0303n Thi\u0323 \u0110a\u0300o") == "Nguyễn Thị Đào");
  CHECK(nfc("\u0110a\u0306\u0323ng Ngo\u0323c A\u0302\u0309n") == "Đặng Ngọc Ẩn");
  CHECK(nfc("ngu\u031Bo\u031B\u0300i") == "người");
  CHECK(nfc("Fran\u00E7ois") == nfc("Franc\u0327ois"));
}

TEST_CASE("marks are put together in whatever order they were typed") {
  const std::string letter = "ệ";
  CHECK(nfc("e\u0302\u0323") == letter);
  CHECK(nfc("e\u0323\u0302") == letter);
  CHECK(nfc("\u00EA\u0323") == letter);
  CHECK(nfc("\u1EB9\u0302") == letter);
  CHECK(nfc("o\u0323\u031B") == "ợ");
  CHECK(nfc("a\u0341") == "á");  // the acute that Unicode 1 had for Vietnamese alone
}

TEST_CASE("a letter that has no single character keeps its marks") {
  const std::string jarai = "Rơ\u0306 Mah \u1EB9\u0306\u0302";
  CHECK(nfc(jarai).find("\u0306") != std::string::npos);
  CHECK(nfc("\u01B0\u0306") == "\u01B0\u0306");  // Bahnar names have this one
  CHECK(nfc("\u0301abc") == "\u0301abc");
}

TEST_CASE("every Vietnamese letter survives being taken apart") {
  const std::string_view letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
  CHECK(length(letters) == 67);
  CHECK(nfc(letters) == letters);
  CHECK(upper(lower(letters)) == letters);
  CHECK(lower(letters) == "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ");
  CHECK(plain_letters(letters) == "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd");
}

TEST_CASE("names go into capitals with their marks") {
  CHECK(upper("Nguyễn Thị Đào") == "NGUYỄN THỊ ĐÀO");
  CHECK(upper("H'Hen Niê") == "H'HEN NIÊ");
  CHECK(upper("Y Nguyên ƀkrông") == "Y NGUYÊN ɃKRÔNG");
  CHECK(upper("Strauß") == "STRAUSS");
  CHECK(upper("ÿ÷×") == "Ÿ÷×");
  CHECK(capitalised("đường Trần Phú") == "Đường Trần Phú");
  CHECK(capitalised("") == "");
}

TEST_CASE("a search does not need accents") {
  CHECK(plain_letters("Đăng ký khai sinh") == "dang ky khai sinh");
  CHECK(plain_letters("nguye\u0302\u0303n") == "nguyen");
}

TEST_CASE("a hidden or doubled space never reaches a form") {
  CHECK(tidy(" \u00A0Nguyễn \t Thị\n\u2003Đào ") == "Nguyễn Thị Đào");
  CHECK(tidy(" \n") == "");
  CHECK(words("  xã  Tiên Du ") == std::vector<std::string>{"xã", "Tiên", "Du"});
}

TEST_CASE("text is split, joined and replaced without losing empty parts") {
  CHECK(split("a||b|", '|') == std::vector<std::string>{"a", "", "b", ""});
  CHECK(split("", '|') == std::vector<std::string>{""});
  CHECK(join({"xã Tiên Du", "tỉnh Bắc Ninh"}, ", ") == "xã Tiên Du, tỉnh Bắc Ninh");
  CHECK(replaced("{name} và {name}", "{name}", "Đào") == "Đào và Đào");
  CHECK(replaced("abc", "", "x") == "abc");
  CHECK(digits("025 188.001-x") == "025188001");
}

TEST_CASE("broken bytes become replacement characters and nothing else is lost") {
  CHECK(is_utf8("Đào"));
  CHECK_FALSE(is_utf8("\xC3"));
  CHECK_FALSE(is_utf8("\xC0\x80"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above the last character
  CHECK(decode("a\xFFz") == U"a\uFFFDz");
  CHECK(nfc("a\xFFz") == "a\uFFFDz");
  CHECK(encode(decode("Đặng 👵 Ẩn")) == "Đặng 👵 Ẩn");
  CHECK(encode(char32_t{0xD800}) == "\uFFFD");
  CHECK(length("Đặng 👵") == 6);
}

TEST_CASE("letters of names are letters, signs are not") {
  for (const char32_t letter : decode("aZđĐƠỹñüč\u0306")) CHECK(is_letter(letter));
  for (const char32_t sign : decode("0 '-.×÷\u00A0–")) CHECK_FALSE(is_letter(sign));
}

#include "form_sample.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>

#include "base/text.hpp"
#include "platform/files.hpp"

namespace camtay {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

namespace {

Typeface paper_face(const std::string& name) {
  const std::string path = std::string(CAMTAY_BUILT_ASSETS_DIR) + "/fonts/cam-tay-serif-" + name + ".ttf";
  Result<Typeface> face = Typeface::read(file_text(path), name);
  REQUIRE(face);
  return *face;
}

}  // namespace

const Faces& paper_faces() {
  static const Faces faces{paper_face("regular"), paper_face("bold"), paper_face("italic")};
  return faces;
}

std::vector<std::string> form_ids() {
  std::vector<std::string> ids;
  for (std::string& name : files_in(std::string(CAMTAY_ASSETS_DIR) + "/forms", ".json")) {
    name.resize(name.size() - std::string_view(".json").size());
    ids.push_back(std::move(name));
  }
  REQUIRE(!ids.empty());
  return ids;
}

const Form& shipped_form(const std::string& id) {
  static std::map<std::string, Form> forms;
  const auto found = forms.find(id);
  if (found != forms.end()) return found->second;
  const std::string path = std::string(CAMTAY_ASSETS_DIR) + "/forms/" + id + ".json";
  Result<Form> read = read_form(file_text(path), path);
  for (const Fault& fault : read.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(read);
  return forms.emplace(id, std::move(*read)).first->second;
}

const Form& birth_form() { return shipped_form("khai-sinh"); }

Form form_of(std::string_view lines) {
  const std::string json = R"({"id": "mau", "title": "Tờ khai mẫu", "source": {"instrument": "Thông tư 1",
      "checked_on": "2026-11-21", "confidence": "low"}, "lines": [)" +
                           std::string(lines) + "]}";
  Result<Form> form = read_form(json, "mau.json");
  for (const Fault& fault : form.faults()) UNSCOPED_INFO(to_string(fault));
  REQUIRE(form);
  return *form;
}

Values usual_values() {
  return {
      {"authority_name", "Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội"},
      {"requester_full_name", "NGUYỄN THỊ HOA"},
      {"requester_birth_date", "05/04/1958"},
      {"requester_id_document", "Căn cước công dân số 001158001010 do Cục Cảnh sát QLHC về TTXH cấp ngày 20/11/2021"},
      {"requester_relation_to_child", "Bà nội"},
      {"child_full_name", "NGUYỄN GIA BẢO"},
      {"child_birth_date", "12/03/2026"},
      {"child_birth_date_words", "Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu"},
      {"child_sex", "Nam"},
      {"child_sex=male", "X"},
      {"child_ethnicity", "Kinh"},
      {"child_nationality", "Việt Nam"},
      {"child_birth_place", "Bệnh viện Phụ sản Hà Nội, số 929 đường La Thành, phường Láng, thành phố Hà Nội"},
      {"child_home_town", "xã Nghi Lộc, tỉnh Nghệ An"},
      {"mother_full_name", "TRẦN THỊ MAI"},
      {"mother_birth", "02/09/1996"},
      {"mother_id_document", "Thẻ căn cước số 001196002020 do Bộ Công an cấp ngày 15/08/2024"},
      {"father_full_name", "NGUYỄN VĂN NAM"},
      {"father_birth", "1994"},
      {"father_id_document", "Căn cước công dân số 001094003030 do Cục Cảnh sát QLHC về TTXH cấp ngày 01/06/2022"},
      {"marriage_number", "45"},
      {"marriage_book", "01/2022"},
      {"marriage_date", "10/10/2022"},
      {"marriage_place", "Ủy ban nhân dân xã Tiên Du, tỉnh Bắc Ninh"},
      {"made_at", "phường Ba Đình"},
      {"made_day", "21"},
      {"made_month", "11"},
      {"made_year", "2026"},
      {"copies_wanted", "Có"},
      {"copies_wanted=yes", "X"},
      {"copy_count", "3"},
  };
}

Values longest_values() {
  const std::string name = "CÔNG TẰNG TÔN NỮ NGUYỄN PHƯỚC HOÀNG THỊ ẨN NGUYỆT MINH CHÂU";
  const std::string address =
      "Thôn Đông Ngàn Thượng Hạ, khu tái định cư số 12, đường Nguyễn Thị Minh Khai nối dài, ngõ 345, ngách 67, xã "
      "Tiên Du Nghĩa Hưng Thượng, thành phố Bắc Ninh";
  Values values = usual_values();
  for (const std::string who : {"requester", "child", "mother", "father"}) values[who + "_full_name"] = name;
  for (const std::string who : {"requester", "mother", "father"}) {
    values[who + "_residence"] = address;
    values[who + "_id_document"] =
        "Hộ chiếu số C12345678 do Cục Quản lý xuất nhập cảnh, Bộ Công an nước Cộng hòa xã hội chủ nghĩa Việt Nam cấp "
        "ngày 20/11/2021 tại Hà Nội";
  }
  for (const std::string who : {"child", "mother", "father"}) {
    values[who + "_ethnicity"] = "Bru - Vân Kiều";
    values[who + "_nationality"] = "Cộng hòa Dân chủ Nhân dân Lào";
  }
  for (const std::string place : {"child_birth_place", "child_home_town", "marriage_place"}) values[place] = address;
  values["authority_name"] = "Ủy ban nhân dân phường Nghĩa Lộ Thượng Cát Bình Xuyên, thành phố Hồ Chí Minh";
  values["requester_relation_to_child"] = "Người được cha mẹ của cháu ủy quyền bằng văn bản ngày 10/03/2026";
  values["marriage_number"] = "0123456789/2022-ĐKKH";
  values["made_at"] = "phường Nghĩa Lộ Thượng Cát Bình Xuyên, thành phố Hồ Chí Minh";
  return values;
}

Values fatherless_values() {
  Values values = usual_values();
  std::erase_if(values, [](const auto& value) {
    return value.first.starts_with("father_") || value.first.starts_with("marriage_");
  });
  return values;
}

std::string without_spaces(std::string_view text) { return join(words(text), ""); }

std::string without_blanks(std::string_view text) { return tidy(replaced(text, "…", " ")); }

std::vector<std::string> marks_by_part(const Document& document) {
  std::vector<std::string> texts(document.parts.size());
  for (const Page& page : document.pages) {
    for (const Mark& mark : page.marks) {
      if (mark.crossed_out) continue;
      std::string& text = texts[static_cast<std::size_t>(mark.part)];
      if (const TextMark* words = std::get_if<TextMark>(&mark.shape)) text += words->text;
      const BoxMark* box = std::get_if<BoxMark>(&mark.shape);
      if (box && box->use == BoxMark::Use::Tick) text += box->ticked ? "[X]" : "[ ]";
    }
  }
  return texts;
}

}  // namespace camtay

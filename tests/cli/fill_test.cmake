# camtay fill: what is right becomes the form, what is wrong is refused with its field and the reason, and writes nothing.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(fill)
make_site()
set(usual --assets site --today 2026-11-21)

function(form_text who born yes no count output)
  set(${output} "GIẤY MẪU
Họ, chữ đệm, tên: ${who}
Ngày, tháng, năm sinh: ${born}
Bản sao: Có ${yes}, Không ${no}, số lượng: ${count} bản
Làm năm 2026
" PARENT_SCOPE)
endfunction()

# One person.
file(WRITE "${HERE}/dao.json"
  "{\"full_name\": \"Nguyễn Thị Đào\", \"birth_date\": \"1950-03-12\", \"copies_wanted\": true, \"copy_count\": 2}")
form_text("NGUYỄN THỊ ĐÀO" "12/03/1950" "[X]" "[ ]" "2" wanted)
camtay(fill giay-mau --answers dao.json --text ${usual})
expect_code(0)
expect_all(errors "")
expect_all(output "${wanted}")

camtay(fill giay-mau --answers dao.json --out dao.pdf ${usual})
expect_code(0)
expect_all(output "")
expect_all(errors "")
file(READ "${HERE}/dao.pdf" start LIMIT 5)
if(NOT start MATCHES "^%PDF-")
  message(FATAL_ERROR "dao.pdf begins with ${start}")
endif()

# Of two papers the one that the family does not have is crossed out: it is no text any more.
camtay(fill khai-tu --answers "${SOURCE}/tests/data/answers/khai-tu/accepted-usual.json" --text --today 2026-11-21)
expect_code(0)
expect_part(output "Số Giấy báo tử/ : (4) 125/2026")
expect_none(output "Số Giấy báo tử/ Giấy tờ thay thế")

# By hand.
form_text("……" "……" "[ ]" "[ ]" "……" wanted)
camtay(fill giay-mau --blank --text ${usual})
expect_code(0)
expect_part(output "Họ, chữ đệm, tên: …" "Có [ ], Không [ ]")
# Of a procedure that chooses among forms each can be had; one that it never fills cannot.
camtay(fill an-toan-thuc-pham --blank --text)
expect_code(0)
expect_part(output "PHIẾU CHUẨN BỊ KÝ CAM KẾT")
camtay(fill an-toan-thuc-pham --blank --form an-toan-thuc-pham --text)
expect_code(0)
expect_none(output "PHIẾU CHUẨN BỊ KÝ CAM KẾT")
camtay(fill an-toan-thuc-pham --blank --form khai-sinh --text)
expect_code(1)
expect_all(errors "an-toan-thuc-pham: this procedure has no form \"khai-sinh\"\n")

# Refused: the field, where it stands, the reason; nothing is written.
function(refused answers)
  file(WRITE "${HERE}/wrong.json" "${answers}")
  camtay(fill giay-mau --answers wrong.json --out wrong.pdf ${usual})
  expect_code(1)
  expect_all(output "")
  set(wanted "")
  foreach(line IN LISTS ARGN)
    string(APPEND wanted "wrong.json${line}\n")
  endforeach()
  expect_all(errors "${wanted}")
  if(EXISTS "${HERE}/wrong.pdf")
    message(FATAL_ERROR "a form was written for ${answers}")
  endif()
endfunction()
refused("{\n\"full_name\": \"Nguyễn Thị Đào 2\",\n\"birth_date\": \"1950-02-30\",\n\"copies_wanted\": false\n}"
  ":2:14 #/full_name: \"Nguyễn Thị Đào 2\" is no name, write all of it, letters only"
  ":3:15 #/birth_date: \"1950-02-30\" is no day of the calendar, write year, month and day as \"2026-03-12\"")
refused("{\"full_name\": \"Nguyễn Thị Đào\", \"birth_date\": \"2026-11-22\", \"copies_wanted\": true, \"copy_count\": 21}"
  ":1:47 #/birth_date: \"2026-11-22\" is in the future, write year, month and day as \"2026-03-12\""
  ":1:98 #/copy_count: 21 is too large, the most is 20, write digits")
refused("{\"full_name\": \"Nguyễn Thị Đào\", \"copies_wanted\": false, \"quê\": \"Nghệ An\"}"
  ":1:64 #/quê: no field is called so, correct the name or leave it out"
  ":1:1 #/birth_date: is missing, add it")
refused("{\"full_name\": \"Nguyễn Thị Đào\", \"birth_date\": \"1950\", \"copies_wanted\": \"không\", \"copy_count\": 1}"
  ":1:72 #/copies_wanted: \"không\" is no choice of this field, write true or false")
refused("{\"full_name\": \"Nguyễn Thị Đào\"" ":1:31 #: the file ends too early, close every bracket and quotation mark")
refused("[]" ":1:1 #: an object of answers is expected, write { }")

camtay(fill giay-mau --answers nowhere.json --out x.pdf ${usual})
expect_code(1)
expect_all(errors "nowhere.json: cannot be read\n")
camtay(fill giay-mau --answers dao.json --out nowhere/x.pdf ${usual})
expect_code(1)
expect_all(errors "nowhere/x.pdf: cannot be written\n")

# What the shipped procedure refuses is refused with its field.
file(GLOB wrong RELATIVE "${SOURCE}/tests/data/answers/khai-sinh" "${SOURCE}/tests/data/answers/khai-sinh/refused-*.json")
foreach(name IN LISTS wrong)
  camtay(fill khai-sinh --answers "${SOURCE}/tests/data/answers/khai-sinh/${name}" --out wrong.pdf --today 2026-11-21)
  expect_code(1)
  expect_match(errors "${name}:[0-9]+:[0-9]+ #/[a-z_]+: .+\n")
endforeach()

# Many: every good line is filled and called after its number; each bad one is told with that number.
file(WRITE "${HERE}/many.jsonl" "{\"full_name\": \"Nguyễn Thị Đào\", \"birth_date\": \"1950-03-12\", \"copies_wanted\": false}

{\"full_name\": \"Đặng Ngọc Ẩn\", \"birth_date\": \"1948\", \"copies_wanted\": maybe}
{\"full_name\": \"Đặng Ngọc Ẩn\", \"birth_date\": \"1948-13\", \"copies_wanted\": false}\r
{\"full_name\": \"Đặng Ngọc Ẩn\", \"birth_date\": \"1948\", \"copies_wanted\": true, \"copy_count\": 3}\r
not even this
{\"full_name\": \"Lê Na\", \"birth_date\": \"1999-04-02\"}
{\"full_name\": \"Lê Na\", \"birth_date\": \"1999-04-02\", \"copies_wanted\": false}")
camtay(fill giay-mau --batch many.jsonl --out forms --text ${usual})
expect_code(1)
expect_all(output "")
expect_part(errors "many.jsonl:3:70 #/copies_wanted: a value is expected here"
  "\nmany.jsonl:4:45 #/birth_date: \"1948-13\""
  "\nmany.jsonl:6:1 #: a value is expected here"
  "\nmany.jsonl:7:1 #/copies_wanted: is missing, add it\n")
file(GLOB written RELATIVE "${HERE}/forms" "${HERE}/forms/*")
if(NOT written STREQUAL "giay-mau-0001.txt;giay-mau-0005.txt;giay-mau-0008.txt")
  message(FATAL_ERROR "written: ${written}")
endif()
form_text("ĐẶNG NGỌC ẨN" "1948" "[X]" "[ ]" "3" wanted)
file(READ "${HERE}/forms/giay-mau-0005.txt" found)
if(NOT found STREQUAL wanted)
  message(FATAL_ERROR "${found}")
endif()

file(WRITE "${HERE}/good.jsonl" "{\"full_name\": \"Lê Na\", \"birth_date\": \"1999-04-02\", \"copies_wanted\": false}\n")
camtay(fill giay-mau --batch good.jsonl --out forms ${usual})
expect_code(0)
expect_all(errors "")
if(NOT EXISTS "${HERE}/forms/giay-mau-0001.pdf")
  message(FATAL_ERROR "${told}")
endif()
camtay(fill giay-mau --batch nowhere.jsonl --out forms ${usual})
expect_code(1)
expect_all(errors "nowhere.jsonl: cannot be read\n")
camtay(fill giay-mau --batch site --out forms ${usual})
expect_code(1)
expect_all(errors "site: cannot be read\n")

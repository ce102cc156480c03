# camtay walk: a person at a terminal, from the first screen to the form; the answers are piped in.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(walk)
make_site()
set(usual --assets site --today 2026-11-21)

# An empty line is the main button. A wrong answer is told and asked again; "=2" is typed where 2 could be a choice.
set(TYPED "
Nguyễn Thị Đào

12/3/1950

1

0

=2




1
quit
")
camtay(walk giay-mau ${usual})
expect_code(0)
expect_all(errors "")
expect_part(output
  "# Giấy mẫu\n"
  "# Họ tên đầy đủ của ông/bà là gì ạ?\n[NGUYỄN THỊ ĐÀO]\n"
  "  Ngày: [12]\n  Tháng: [3]\n  Năm: [1950]\n"
  "  1. (x) Có\n  2. ( ) Không\n"
  "! Ông/bà xem lại giúp: Ông/bà ghi từ 1 trở lên.\n"
  "> Ông/bà tên là NGUYỄN THỊ ĐÀO.\n"
  "> Ông/bà sinh ngày 12 tháng 3 năm 1950.\n"
  "> Số bản sao: 2.\n"
  "| Họ, chữ đệm, tên: NGUYỄN THỊ ĐÀO\n| Ngày, tháng, năm sinh: 12/03/1950\n| Bản sao: Có [X], Không [ ], số lượng: 2 bản\n"
  "# Đã làm xong tờ khai.\n! CHƯA NỘP."
  "(written: ")
string(REGEX MATCH "\\(written: ([^)]+)\\)" written "${output}")
if(NOT EXISTS "${HERE}/${CMAKE_MATCH_1}")
  message(FATAL_ERROR "${CMAKE_MATCH_1} was not written:\n${told}")
endif()

# Putting off, going back, asking why: the words of the buttons. What is not there is said.
set(TYPED "\nlater\nback\nwhy\n9\nquit\n")
camtay(walk giay-mau ${usual})
expect_code(0)
expect_part(output "# Ông/bà sinh ngày nào ạ?" "(there is no such button here)")

# In English, with answers from a file; the pipe ends before the walk does.
file(WRITE "${HERE}/na.json" "{\"full_name\": \"LÊ NA\", \"birth_date\": \"1999\"}")
set(TYPED "\n\n")
camtay(walk giay-mau --answers na.json --language en ${usual})
expect_code(0)
expect_part(output "# What is your full name?\n[LÊ NA]\n" "  Year: [1999]\n")

# Answers that cannot be read are refused before anything is asked.
set(TYPED "")
file(WRITE "${HERE}/list.json" "[]")
camtay(walk giay-mau --answers list.json ${usual})
expect_code(1)
expect_all(output "")
expect_all(errors "list.json: answers are one JSON object\n")
camtay(walk giay-mau --answers nowhere.json ${usual})
expect_code(1)
expect_all(errors "nowhere.json: cannot be read\n")

# Nothing typed at all: the first screen, and the end.
camtay(walk khai-sinh --today 2026-11-21)
expect_code(0)
expect_part(output "# Đăng ký khai sinh\n")

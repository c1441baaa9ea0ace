<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>ui</name>
    <message>
        <source> Blangko terpakai: {count}.</source>
        <translation> Blanks used: {count}.</translation>
    </message>
    <message>
        <source>! peringatan</source>
        <translation>! warning</translation>
    </message>
    <message>
        <source>(belum diisi)</source>
        <translation>(not filled in)</translation>
    </message>
    <message>
        <source>(dihapus)</source>
        <translation>(erased)</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(nama dihapus)</source>
        <translation>(name erased)</translation>
    </message>
    <message>
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>0: tidak pernah diberitahukan.</source>
        <translation>0: never told.</translation>
    </message>
    <message>
        <source>17-08-1990</source>
        <translation>17-08-1990</translation>
    </message>
    <message>
        <source>2 sampai 32 huruf kecil, angka, titik, atau garis; tanpa spasi.</source>
        <translation>2 to 32 small letters, digits, dots or hyphens; no spaces.</translation>
    </message>
    <message>
        <source>23-11-2026 14.30</source>
        <translation>23-11-2026 14.30</translation>
    </message>
    <message>
        <source>25-11-2026</source>
        <translation>25-11-2026</translation>
    </message>
    <message>
        <source>31 hari terakhir</source>
        <translation>the last 31 days</translation>
    </message>
    <message>
        <source>4 sampai 12 angka, berlaku sampai keluar. Tanpa PIN: kata sandi.</source>
        <translation>4 to 12 digits, valid until you sign out. Without a PIN: the password.</translation>
    </message>
    <message>
        <source>? untuk tiap angka yang tak terbaca</source>
        <translation>? for each digit that can’t be read</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5, setengah halaman</source>
        <translation>A5, half a page</translation>
    </message>
    <message>
        <source>Ada NIK</source>
        <translation>Has a NIK</translation>
    </message>
    <message>
        <source>Ada NIK dan alasan tanpa NIK sekaligus. Kosongkan salah satu.</source>
        <translation>There is a NIK and also a reason for having none. Clear one of them.</translation>
    </message>
    <message>
        <source>Ada huruf dari abjad lain. Periksa ejaannya; boleh diteruskan.</source>
        <translation>There are letters of another alphabet. Check the spelling; you may go on.</translation>
    </message>
    <message>
        <source>Ada huruf kode pemulihan yang salah ketik. Bandingkan lagi dengan lembarnya.</source>
        <translation>A letter of the recovery code is mistyped. Compare it with the sheet again.</translation>
    </message>
    <message>
        <source>Ada huruf kode yang salah dengar atau salah ketik. Minta dibacakan lagi.</source>
        <translation>A letter of the code was misheard or mistyped. Ask to have it read again.</translation>
    </message>
    <message>
        <source>Ada huruf yang salah ketik. Bandingkan lagi kodenya.</source>
        <translation>A letter is mistyped. Compare the code again.</translation>
    </message>
    <message>
        <source>Ada huruf yang tidak mungkin dalam kode ini.</source>
        <translation>There are letters that can’t occur in this code.</translation>
    </message>
    <message>
        <source>Ada isian yang perlu diperbaiki.</source>
        <translation>Some fields need correcting.</translation>
    </message>
    <message>
        <source>Ada karakter tak tampak ({character}) pada urutan ke-{position}. Hapus lalu ketik ulang.</source>
        <translation>There is an invisible character ({character}) at place {position}. Delete it and type again.</translation>
    </message>
    <message>
        <source>Ada karakter tak tampak. Hapus lalu ketik ulang.</source>
        <translation>There is an invisible character. Delete it and type it again.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Akses ini tidak dapat dicatat, jadi tidak dilakukan.</source>
        <translation>This access can’t be recorded, so it was not done.</translation>
    </message>
    <message>
        <source>Alamat server Dinas</source>
        <translation>Address of the Dinas server</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan ditunda</source>
        <translation>Reason for the hold</translation>
    </message>
    <message>
        <source>Alasan itu tidak dikenal.</source>
        <translation>That reason is not known.</translation>
    </message>
    <message>
        <source>Alasan salinan</source>
        <translation>Reason for the copy</translation>
    </message>
    <message>
        <source>Alihan dari daring</source>
        <translation>Moved from online</translation>
    </message>
    <message>
        <source>Alt+U mencetak slip uji; pindai kodenya.</source>
        <translation>Alt+U prints a test slip; scan its code.</translation>
    </message>
    <message>
        <source>Ambil orang dari saran nama</source>
        <translation>Take a person from the names suggested</translation>
    </message>
    <message>
        <source>Angka NIK yang terbaca</source>
        <translation>Digits of the NIK that can be read</translation>
    </message>
    <message>
        <source>Angka dari abjad lain tidak dapat disimpan. Ketik ulang dengan papan tik ini.</source>
        <translation>Digits of another alphabet can’t be stored. Type them again on this keyboard.</translation>
    </message>
    <message>
        <source>Angka sebagian hanya untuk kartu yang tidak terbaca.</source>
        <translation>Partial digits are only for a card that can’t be read.</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Antrean hari ini</source>
        <translation>Today’s queue</translation>
    </message>
    <message>
        <source>Antrean {number} · menunggu {count} orang</source>
        <translation>Queue {number} · {count} waiting</translation>
    </message>
    <message>
        <source>Aparat desa</source>
        <translation>Village official</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Asli</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Atau alasan tanpa NIK</source>
        <translation>Or a reason for having no NIK</translation>
    </message>
    <message>
        <source>Baca kembali</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Bacakan kepada supervisor</source>
        <translation>Read out to the supervisor</translation>
    </message>
    <message>
        <source>Bacakan lagi kode permintaan dan catat jawabannya. Masih {left} kali lagi.</source>
        <translation>Read the request out again and write the answer down. {left} tries left.</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Baru {length} dari 16 angka.</source>
        <translation>{length} of 16 digits so far.</translation>
    </message>
    <message>
        <source>Basis data belum dapat dibarui.</source>
        <translation>The database can’t be updated yet.</translation>
    </message>
    <message>
        <source>Basis data ini dari versi program yang lebih baru.</source>
        <translation>This database comes from a newer version of the program.</translation>
    </message>
    <message>
        <source>Basis data loket ini hilang, padahal kuncinya ada. Ini bukan pemakaian pertama.</source>
        <translation>The database of this counter is missing although its key is here. This is not a first use.</translation>
    </message>
    <message>
        <source>Basis data loket ini kosong, padahal kuncinya ada. Ini bukan pemakaian pertama.</source>
        <translation>The database of this counter is empty although its key is here. This is not a first use.</translation>
    </message>
    <message>
        <source>Basis data loket ini lebih lama dari yang terakhir diketahui. Yang sudah terkirim aman di Dinas; beri tahu admin Dinas sebelum mengirim lagi.</source>
        <translation>The database of this counter is older than the last known one. What was sent is safe at the Dinas; please tell the Dinas admin before sending again.</translation>
    </message>
    <message>
        <source>Basis data melaporkan kesalahan.</source>
        <translation>The database reports an error.</translation>
    </message>
    <message>
        <source>Basis data rusak.</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>Basis data sedang sibuk.</source>
        <translation>The database is busy.</translation>
    </message>
    <message>
        <source>Basis data sudah ditutup.</source>
        <translation>The database is closed already.</translation>
    </message>
    <message>
        <source>Basis data tidak cocok dengan kuncinya, atau rusak.</source>
        <translation>The database does not match its key, or is damaged.</translation>
    </message>
    <message>
        <source>Basis data tidak dapat dibuka.</source>
        <translation>The database can’t be opened.</translation>
    </message>
    <message>
        <source>Basis data tidak diubah.</source>
        <translation>The database was not changed.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Batalkan kertas</source>
        <translation>Drop the paper</translation>
    </message>
    <message>
        <source>Batalkan lembar ini</source>
        <translation>Void this sheet</translation>
    </message>
    <message>
        <source>Batalkan lembar yang dipilih</source>
        <translation>Void the chosen sheet</translation>
    </message>
    <message>
        <source>Batalkan lembar yang rusak atau hilang</source>
        <translation>Void a sheet that was spoiled or lost</translation>
    </message>
    <message>
        <source>Batalkan permohonan</source>
        <translation>Void the case</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Belum ada NIK</source>
        <translation>No NIK yet</translation>
    </message>
    <message>
        <source>Belum ada cadangan.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Belum ada catatan</source>
        <translation>No entries yet</translation>
    </message>
    <message>
        <source>Belum ada cermin. Alt+T menjadikan stik ini cermin loket.</source>
        <translation>There is no mirror yet. Alt+T makes this stick the counter&apos;s mirror.</translation>
    </message>
    <message>
        <source>Belum ada kunjungan hari ini. F2 mencatat yang pertama.</source>
        <translation>No visits today yet. F2 records the first one.</translation>
    </message>
    <message>
        <source>Belum ada pembanding. Jam PC {now}.</source>
        <translation>Nothing to compare with yet. PC clock {now}.</translation>
    </message>
    <message>
        <source>Belum ada penutupan sebelumnya.</source>
        <translation>No closing before this one.</translation>
    </message>
    <message>
        <source>Belum ada yang dipanggil.</source>
        <translation>Nobody has been called yet.</translation>
    </message>
    <message>
        <source>Belum ada yang masuk.</source>
        <translation>Nobody has signed in yet.</translation>
    </message>
    <message>
        <source>Belum berlaku: perlu keputusan supervisor.</source>
        <translation>Does not count yet: a supervisor has to decide.</translation>
    </message>
    <message>
        <source>Belum dapat diserahkan: {status}.</source>
        <translation>Can’t be handed over yet: {status}.</translation>
    </message>
    <message>
        <source>Belum dicatat</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>Belum dihitung.</source>
        <translation>Not counted yet.</translation>
    </message>
    <message>
        <source>Belum dijalankan.</source>
        <translation>Not gone through yet.</translation>
    </message>
    <message>
        <source>Belum dijawab</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>Belum diperiksa</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Belum diserahkan. {which}</source>
        <translation>Not handed over. {which}</translation>
    </message>
    <message>
        <source>Belum disimpan. Perbaiki isian yang bertanda ✕; isian lain tetap ada.</source>
        <translation>Not saved yet. Correct the fields marked ✕; the other fields stay as they are.</translation>
    </message>
    <message>
        <source>Belum memanggil: di Layanan baru masih ada isian. F2: simpan atau kosongkan dahulu.</source>
        <translation>Nobody was called: the new service form still holds something. F2: save or clear it first.</translation>
    </message>
    <message>
        <source>Belum pernah terkirim</source>
        <translation>Never sent yet</translation>
    </message>
    <message>
        <source>Belum pernah terkirim.</source>
        <translation>Never sent yet.</translation>
    </message>
    <message>
        <source>Belum pernah terkirim; {waiting} catatan menunggu.</source>
        <translation>Never sent yet; {waiting} entries waiting.</translation>
    </message>
    <message>
        <source>Belum siap diambil: {status}. Bila dokumennya sudah jadi, Ctrl+Enter sekali lagi menyerahkannya.</source>
        <translation>Not ready to collect yet: {status}. If the document is made already, Ctrl+Enter once more hands it over.</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Bentuknya tidak dikenal. Periksa lagi hurufnya.</source>
        <translation>Its form is not known. Check the letters again.</translation>
    </message>
    <message>
        <source>Berhenti setelah kiriman yang sedang berjalan …</source>
        <translation>Stopping after the batch that is on its way …</translation>
    </message>
    <message>
        <source>Beri kata sandi baru</source>
        <translation>Give a new password</translation>
    </message>
    <message>
        <source>Beri nomor</source>
        <translation>Give a number</translation>
    </message>
    <message>
        <source>Beri nomor lajur; dengan Shift prioritas</source>
        <translation>Give a number of the lane; with Shift priority</translation>
    </message>
    <message>
        <source>Beri nomor; Alt+P prioritas</source>
        <translation>Give a number; Alt+P priority</translation>
    </message>
    <message>
        <source>Beri tahu admin Dinas sebelum mengirim lagi.</source>
        <translation>Tell the Dinas admin before sending again.</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Berikutnya {number}: tekan Ctrl+Enter.</source>
        <translation>Next is {number}: press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Berkas dan estimasi mengikuti layanan yang baru.</source>
        <translation>Papers and estimate follow the new service.</translation>
    </message>
    <message>
        <source>Berkas dikembalikan</source>
        <translation>Papers returned</translation>
    </message>
    <message>
        <source>Berkas diperiksa</source>
        <translation>Papers checked</translation>
    </message>
    <message>
        <source>Berkas diterima</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Berkas ekspor memuat data warga dan dapat dibawa keluar dari PC ini.</source>
        <translation>An export holds people&apos;s data and can be taken away from this PC.</translation>
    </message>
    <message>
        <source>Berkas kunci di sebelah cadangan terakhir tidak ada, rusak, atau milik register lain.</source>
        <translation>The key file beside the last backup is missing, damaged, or belongs to another register.</translation>
    </message>
    <message>
        <source>Berkas kunci di sebelah cadangan tidak ada, rusak, atau milik register lain.</source>
        <translation>The key file beside the backup is missing, damaged, or belongs to another register.</translation>
    </message>
    <message>
        <source>Berkas kunci dikembalikan ke keadaan lama. Beri tahu admin Dinas; pelayanan jalan terus.</source>
        <translation>The key file was set back to an older state. Please tell the Dinas admin; service goes on.</translation>
    </message>
    <message>
        <source>Berkas kunci diubah dari luar program.</source>
        <translation>The key file was changed from outside the program.</translation>
    </message>
    <message>
        <source>Berkas kunci ini dari versi program yang lebih baru.</source>
        <translation>This key file comes from a newer version of the program.</translation>
    </message>
    <message>
        <source>Berkas kunci loket ini hilang.</source>
        <translation>The key file of this counter is missing.</translation>
    </message>
    <message>
        <source>Berkas kunci pernah diubah dari luar program. Beri tahu admin Dinas; pelayanan jalan terus.</source>
        <translation>The key file was once changed from outside the program. Please tell the Dinas admin; service goes on.</translation>
    </message>
    <message>
        <source>Berkas kunci rusak.</source>
        <translation>The key file is damaged.</translation>
    </message>
    <message>
        <source>Berkas kunci tidak dapat dibaca.</source>
        <translation>The key file can’t be read.</translation>
    </message>
    <message>
        <source>Berkas kurang</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Berkas lengkap.</source>
        <translation>The papers are complete.</translation>
    </message>
    <message>
        <source>Berkas masih kurang.</source>
        <translation>Papers are still missing.</translation>
    </message>
    <message>
        <source>Berkas permohonan ini sudah lengkap; tidak ada yang berubah.</source>
        <translation>The papers of this case are complete already; nothing changed.</translation>
    </message>
    <message>
        <source>Berkas register rusak ({code}).</source>
        <translation>The register’s file is damaged ({code}).</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis ke folder itu.</source>
        <translation>The file can’t be written to that folder.</translation>
    </message>
    <message>
        <source>Berkas {file} tidak dapat dibaca.</source>
        <translation>The file {file} can’t be read.</translation>
    </message>
    <message>
        <source>Berkas · {service}</source>
        <translation>Papers · {service}</translation>
    </message>
    <message>
        <source>Berkas: asli</source>
        <translation>Papers: original</translation>
    </message>
    <message>
        <source>Berkas: menyusul</source>
        <translation>Papers: to follow</translation>
    </message>
    <message>
        <source>Berkas: salinan</source>
        <translation>Papers: copy</translation>
    </message>
    <message>
        <source>Berkas: tidak ada</source>
        <translation>Papers: missing</translation>
    </message>
    <message>
        <source>Berkas: tidak perlu</source>
        <translation>Papers: not needed</translation>
    </message>
    <message>
        <source>Betulkan jam PC bila sempat.</source>
        <translation>Set the PC clock right when there is time.</translation>
    </message>
    <message>
        <source>Betulkan jam PC, lalu kirim lagi.</source>
        <translation>Set the clock of the PC right, then send again.</translation>
    </message>
    <message>
        <source>Betulkan waktu</source>
        <translation>Correct the times</translation>
    </message>
    <message>
        <source>Betulkan waktunya di daftar.</source>
        <translation>Correct its times in the list.</translation>
    </message>
    <message>
        <source>Bila disk itu rusak, keduanya hilang.</source>
        <translation>If that disk breaks, both are lost.</translation>
    </message>
    <message>
        <source>Bila loket memang tutup selama itu, tidak apa-apa.</source>
        <translation>If the counter was closed for so long, that is fine.</translation>
    </message>
    <message>
        <source>Bila tidak, periksa tanggal PC.</source>
        <translation>If not, check the date of the PC.</translation>
    </message>
    <message>
        <source>Blangko</source>
        <translation>Blank cards</translation>
    </message>
    <message>
        <source>Blangko terpakai</source>
        <translation>Blanks used</translation>
    </message>
    <message>
        <source>Blangko {kind} di tangan</source>
        <translation>Blank cards in hand: {kind}</translation>
    </message>
    <message>
        <source>Blangko {kind} terpakai</source>
        <translation>{kind} blanks used</translation>
    </message>
    <message>
        <source>Boleh dilanjutkan besok; tidak menahan penutupan.</source>
        <translation>May go on tomorrow; it does not hold up the closing.</translation>
    </message>
    <message>
        <source>Boleh ditutup tanpa jaringan; yang menunggu aman di sini.</source>
        <translation>You may close without a network; what is waiting is safe here.</translation>
    </message>
    <message>
        <source>Boleh kosong, mis. alat rekam dipinjam sampai Kamis</source>
        <translation>May be empty, e.g. biometric device lent out until Thursday</translation>
    </message>
    <message>
        <source>Boleh mengambil tanpa surat kuasa F-1.07</source>
        <translation>May collect without the letter F-1.07</translation>
    </message>
    <message>
        <source>Buat salinan</source>
        <translation>Make a copy</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Buka kuncinya, lalu masuk lagi.</source>
        <translation>Unlock it, then sign in again.</translation>
    </message>
    <message>
        <source>Buka lagi permohonan ini untuk melihat keadaan terbarunya.</source>
        <translation>Open this case again to see its latest state.</translation>
    </message>
    <message>
        <source>Buka loket</source>
        <translation>Open the counter</translation>
    </message>
    <message>
        <source>Buka loket dahulu.</source>
        <translation>Please open the counter first.</translation>
    </message>
    <message>
        <source>Bukan huruf Latin. Periksa ejaannya; boleh diteruskan.</source>
        <translation>Not Latin letters. Check the spelling; you may go on.</translation>
    </message>
    <message>
        <source>Bukan kode slip uji terakhir. Cetak slip baru, lalu pindai lagi.</source>
        <translation>Not the code of the last test slip. Print a new slip, then scan again.</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Bukti serah terima</source>
        <translation>Hand-over slip</translation>
    </message>
    <message>
        <source>Buku</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Buku harian</source>
        <translation>Day log</translation>
    </message>
    <message>
        <source>Buku harian masuk antrean cetak dan dicatat. F8 menunjukkan kertasnya.</source>
        <translation>The day log waits for the printer, and that is noted. F8 shows the paper.</translation>
    </message>
    <message>
        <source>Buku loket ini dan buku Dinas belum sama.</source>
        <translation>The books of this counter and of the Dinas do not match yet.</translation>
    </message>
    <message>
        <source>Buku register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Buku register dibuka</source>
        <translation>Register opened</translation>
    </message>
    <message>
        <source>Buku register lebih lama dari yang terakhir diketahui; rantai baru sudah dimulai.</source>
        <translation>The register is older than the last known one; a new chain has begun.</translation>
    </message>
    <message>
        <source>Buku register menolak catatan ini.</source>
        <translation>The register refused this entry.</translation>
    </message>
    <message>
        <source>Buku register menolak perubahan itu.</source>
        <translation>The register refused that change.</translation>
    </message>
    <message>
        <source>Buku register tidak berubah.</source>
        <translation>The register was not changed.</translation>
    </message>
    <message>
        <source>Bulan lahir di NIK tidak ada ({month}). Periksa; boleh diteruskan.</source>
        <translation>The month of birth in the NIK does not exist ({month}). Check it; you may go on.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Cabut hak masuk</source>
        <translation>Take the right to sign in away</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Cadangan baru dibuat sendiri begitu layar dikunci (Ctrl+L) atau ditinggal.</source>
        <translation>A new backup makes itself as soon as the screen is locked (Ctrl+L) or left.</translation>
    </message>
    <message>
        <source>Cadangan belum selesai.</source>
        <translation>The backup is not finished.</translation>
    </message>
    <message>
        <source>Cadangan dengan nama itu sudah ada.</source>
        <translation>A backup of that name is there already.</translation>
    </message>
    <message>
        <source>Cadangan itu rusak.</source>
        <translation>That backup is damaged.</translation>
    </message>
    <message>
        <source>Cadangan itu tidak terenkripsi, jadi tidak dipakai.</source>
        <translation>That backup is not encrypted, so it was not used.</translation>
    </message>
    <message>
        <source>Cadangan sebelumnya disimpan.</source>
        <translation>The earlier backup is kept.</translation>
    </message>
    <message>
        <source>Cadangan terakhir rusak dan sudah disisihkan.</source>
        <translation>The last backup is damaged and was set apart.</translation>
    </message>
    <message>
        <source>Cadangan terakhir utuh, tetapi dari {at}.</source>
        <translation>The last backup is whole, but of {at}.</translation>
    </message>
    <message>
        <source>Cadangan {at} dapat dibuka dan akhir rantainya utuh; selebihnya masih diperiksa.</source>
        <translation>The backup of {at} opens and the end of its chain is whole; the rest is still being checked.</translation>
    </message>
    <message>
        <source>Cadangan {at} dibuka dalam uji dan utuh, tetapi di disk yang sama dengan buku register.</source>
        <translation>The copy of {at} was opened in a test and is whole, but it lies on the same disk as the register.</translation>
    </message>
    <message>
        <source>Cadangan {at} dibuka dalam uji dan utuh.</source>
        <translation>The backup of {at} was opened in a test and is whole.</translation>
    </message>
    <message>
        <source>Cadangan: belum selesai</source>
        <translation>Backup: not finished</translation>
    </message>
    <message>
        <source>Cadangan: disk penuh</source>
        <translation>Backup: disk full</translation>
    </message>
    <message>
        <source>Cadangan: folder tidak dapat ditulisi</source>
        <translation>Backup: folder can’t be written to</translation>
    </message>
    <message>
        <source>Cadangan: gagal dibuat</source>
        <translation>Backup: failed</translation>
    </message>
    <message>
        <source>Cadangan: tidak utuh</source>
        <translation>Backup: not whole</translation>
    </message>
    <message>
        <source>Cakram PC penuh, jadi belum tersimpan.</source>
        <translation>The disk of the PC is full, so it is not saved yet.</translation>
    </message>
    <message>
        <source>Cakram PC tidak dapat dibaca atau ditulis.</source>
        <translation>The disk of the PC can’t be read or written.</translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>Cara menyetujui</source>
        <translation>Way of agreeing</translation>
    </message>
    <message>
        <source>Cara mulai</source>
        <translation>How to start</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation>Search services</translation>
    </message>
    <message>
        <source>Cari layanan dengan kode atau kata.</source>
        <translation>Find the service by code or words.</translation>
    </message>
    <message>
        <source>Cari permohonan</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>Cari tanda terima, nomor, nama, atau NIK</source>
        <translation>Find a receipt, number, name or NIK</translation>
    </message>
    <message>
        <source>Catat di lembar lain, atau tanpa lembar.</source>
        <translation>Enter another sheet, or without one.</translation>
    </message>
    <message>
        <source>Catat di loket yang mencetaknya.</source>
        <translation>Enter it at the counter that printed it.</translation>
    </message>
    <message>
        <source>Catat di sini hanya bila ternyata ada berkas yang kurang. Esc menutup formulir.</source>
        <translation>Note here only what turns out to be missing. Esc closes the form.</translation>
    </message>
    <message>
        <source>Catat gangguan</source>
        <translation>Note an outage</translation>
    </message>
    <message>
        <source>Catat kapan selesai</source>
        <translation>Note when it ended</translation>
    </message>
    <message>
        <source>Catat konsultasi</source>
        <translation>Note the consultation</translation>
    </message>
    <message>
        <source>Catat lembar ini</source>
        <translation>Enter this sheet</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Catatan (boleh kosong)</source>
        <translation>Notes (may be empty)</translation>
    </message>
    <message>
        <source>Catatan akses</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Catatan akses dibuka</source>
        <translation>Access log opened</translation>
    </message>
    <message>
        <source>Catatan itu tidak ada di loket ini.</source>
        <translation>That record is not at this counter.</translation>
    </message>
    <message>
        <source>Catatan itu tidak dapat berlaku pada keadaan permohonan sekarang.</source>
        <translation>That entry can&apos;t count where the case stands now.</translation>
    </message>
    <message>
        <source>Catatan itu tidak lagi menunggu keputusan.</source>
        <translation>That entry no longer waits for a decision.</translation>
    </message>
    <message>
        <source>Catatan loket ini berbeda dari yang ada di Dinas.</source>
        <translation>The entries of this counter differ from those at the Dinas.</translation>
    </message>
    <message>
        <source>Catatan menunggu</source>
        <translation>Entries waiting</translation>
    </message>
    <message>
        <source>Catatan serah tugas</source>
        <translation>Hand-over note</translation>
    </message>
    <message>
        <source>Catatan serah tugas (boleh kosong)</source>
        <translation>Hand-over note (may be empty)</translation>
    </message>
    <message>
        <source>Catatan yang sudah dikirim aman di Dinas.</source>
        <translation>Entries already sent are safe at the Dinas.</translation>
    </message>
    <message>
        <source>Catatan: {note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>Cermin pada stik</source>
        <translation>Mirror on a stick</translation>
    </message>
    <message>
        <source>Cermin sebelumnya masih utuh.</source>
        <translation>The mirror before is still whole.</translation>
    </message>
    <message>
        <source>Cermin: bukan stik</source>
        <translation>Mirror: not a stick</translation>
    </message>
    <message>
        <source>Cermin: gagal ditulis</source>
        <translation>Mirror: could not be written</translation>
    </message>
    <message>
        <source>Cermin: menunggu</source>
        <translation>Mirror: waiting</translation>
    </message>
    <message>
        <source>Cermin: stik belum ditandai</source>
        <translation>Mirror: stick not marked yet</translation>
    </message>
    <message>
        <source>Cermin: stik hanya dapat dibaca</source>
        <translation>Mirror: stick is read-only</translation>
    </message>
    <message>
        <source>Cermin: stik memuat catatan yang hilang</source>
        <translation>Mirror: the stick holds entries that were lost</translation>
    </message>
    <message>
        <source>Cermin: stik milik loket lain</source>
        <translation>Mirror: stick of another counter</translation>
    </message>
    <message>
        <source>Cermin: stik penuh</source>
        <translation>Mirror: stick full</translation>
    </message>
    <message>
        <source>Cermin: stik tidak terpasang</source>
        <translation>Mirror: stick not plugged in</translation>
    </message>
    <message>
        <source>Cermin: {age}</source>
        <translation>Mirror: {age}</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cetak hasil pemeriksaan</source>
        <translation>Print what the check found</translation>
    </message>
    <message>
        <source>Cetak kertas ini</source>
        <translation>Print this paper</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Cetak laporan tutup loket</source>
        <translation>Print the closing report</translation>
    </message>
    <message>
        <source>Cetak lembar baru</source>
        <translation>Print new sheets</translation>
    </message>
    <message>
        <source>Cetak lembar darurat baru</source>
        <translation>Print new emergency sheets</translation>
    </message>
    <message>
        <source>Cetak nomor antrean di kertas kecil</source>
        <translation>Print queue numbers on small paper</translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation>Print a copy</translation>
    </message>
    <message>
        <source>Cetak semua yang menunggu</source>
        <translation>Print all that wait</translation>
    </message>
    <message>
        <source>Cetak slip serah terima</source>
        <translation>Print a slip at hand-over</translation>
    </message>
    <message>
        <source>Cetak slip uji</source>
        <translation>Print a test slip</translation>
    </message>
    <message>
        <source>Cetak slip uji, lalu pindai kodenya ke isian ini.</source>
        <translation>Print a test slip, then scan its code into this field.</translation>
    </message>
    <message>
        <source>Cetak slip uji, lalu pindai kodenya.</source>
        <translation>Print a test slip, then scan its code.</translation>
    </message>
    <message>
        <source>Cetak slip uji: {what}</source>
        <translation>Print a test slip: {what}</translation>
    </message>
    <message>
        <source>Cetak slip untuk ditempel di berkas</source>
        <translation>Print a slip to stick on the papers</translation>
    </message>
    <message>
        <source>Cetak yang siap diambil: untuk kepala desa, atau lembar serah terima</source>
        <translation>Print what is ready: for the village head, or the hand-over sheet</translation>
    </message>
    <message>
        <source>Cetak, atau cetak lagi sebagai salinan</source>
        <translation>Print, or print again as a copy</translation>
    </message>
    <message>
        <source>Coba lagi nanti; tidak ada yang perlu diketik ulang.</source>
        <translation>Try again later; nothing has to be typed again.</translation>
    </message>
    <message>
        <source>Coba lagi sebentar.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Coba sekali lagi; bila berulang, hubungi admin Dinas.</source>
        <translation>Try once more; if it happens again, contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Cocok dengan jam Dinas.</source>
        <translation>Agrees with the Dinas clock.</translation>
    </message>
    <message>
        <source>Colok stik USB lalu jadikan cermin (Ctrl+R, Alt+T), atau pilih folder di disk lain (Ctrl+,).</source>
        <translation>Plug in a USB stick and make it the mirror (Ctrl+R, Alt+T), or choose a folder on another disk (Ctrl+,).</translation>
    </message>
    <message>
        <source>Ctrl+1 listrik padam</source>
        <translation>Ctrl+1 power out</translation>
    </message>
    <message>
        <source>Ctrl+2 jaringan mati</source>
        <translation>Ctrl+2 line down</translation>
    </message>
    <message>
        <source>Ctrl+J di layar mana pun: panggil dan buka isiannya. Antrean boleh tidak dipakai: F2 tanpa nomor.</source>
        <translation>Ctrl+J on any screen: call and open the form. The queue is optional: F2 serves without a number.</translation>
    </message>
    <message>
        <source>Ctrl+R rincian</source>
        <translation>Ctrl+R details</translation>
    </message>
    <message>
        <source>Cukup Ctrl+Enter: yang dihitung adalah kunjungannya.</source>
        <translation>Ctrl+Enter is enough: what counts is that somebody came.</translation>
    </message>
    <message>
        <source>DATA CONTOH</source>
        <translation>DEMO DATA</translation>
    </message>
    <message>
        <source>DATA CONTOH: tidak ada warga sungguhan di sini.</source>
        <translation>DEMO DATA: there are no real residents here.</translation>
    </message>
    <message>
        <source>Daftar berkas muncul di sini setelah layanan dipilih. Ctrl+K mencari layanan.</source>
        <translation>The list of papers appears here once a service is chosen. Ctrl+K searches services.</translation>
    </message>
    <message>
        <source>Daftar dengan kode Dinas</source>
        <translation>Enrol with a code from the Dinas</translation>
    </message>
    <message>
        <source>Daftar gangguan</source>
        <translation>List of outages</translation>
    </message>
    <message>
        <source>Daftar itu tidak ada.</source>
        <translation>There is no such list.</translation>
    </message>
    <message>
        <source>Daftar kekurangan berkas</source>
        <translation>List of missing papers</translation>
    </message>
    <message>
        <source>Daftar permohonan</source>
        <translation>Lists of cases</translation>
    </message>
    <message>
        <source>Daftarkan loket</source>
        <translation>Enrol the counter</translation>
    </message>
    <message>
        <source>Dalam kunjungan ini</source>
        <translation>In this visit</translation>
    </message>
    <message>
        <source>Dapat didaftarkan ke Dinas kapan saja nanti; semua catatan ikut tanpa berubah.</source>
        <translation>Can be enrolled with the Dinas at any later time; all entries go along unchanged.</translation>
    </message>
    <message>
        <source>Dari Dinas, sekali pakai, berlaku 24 jam.</source>
        <translation>From the office, good once, for 24 hours.</translation>
    </message>
    <message>
        <source>Dari admin Dinas, berlaku sekali.</source>
        <translation>From the Dinas admin, valid once.</translation>
    </message>
    <message>
        <source>Dari keadaan sekarang langkah itu tidak dapat dilakukan.</source>
        <translation>That step can’t be taken from the present state.</translation>
    </message>
    <message>
        <source>Dari layar mana pun: Ctrl+1 listrik padam, Ctrl+2 jaringan mati; tombol yang sama mengakhirinya.</source>
        <translation>From any screen: Ctrl+1 power out, Ctrl+2 line down; the same key ends it.</translation>
    </message>
    <message>
        <source>Dari tanda terima ke permohonannya</source>
        <translation>From a receipt to its case</translation>
    </message>
    <message>
        <source>Data dilihat</source>
        <translation>Data viewed</translation>
    </message>
    <message>
        <source>Data pribadi dihapus</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Datang</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Delapan huruf dan angka, seperti dibacakan.</source>
        <translation>Eight letters and digits, as they are read out.</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation>Village / kelurahan</translation>
    </message>
    <message>
        <source>Desa tidak dikenal. Pilih dari daftar.</source>
        <translation>The village is not known. Choose it from the list.</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Di Dinas</source>
        <translation>At the Dinas</translation>
    </message>
    <message>
        <source>Di loket</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Di loket ini boleh tanpa F-1.07.</source>
        <translation>Without F-1.07 at this counter.</translation>
    </message>
    <message>
        <source>Di loket ini yang mewakili memerlukan surat kuasa F-1.07. Centang bila sudah diterima.</source>
        <translation>At this counter a proxy needs the letter F-1.07. Tick it when it was received.</translation>
    </message>
    <message>
        <source>Di mana-mana</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Di ruang ini</source>
        <translation>In this room</translation>
    </message>
    <message>
        <source>Dialihkan ke kecamatan lain</source>
        <translation>Moved to another kecamatan</translation>
    </message>
    <message>
        <source>Dibuka</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Dicatat sekarang, terjadi sebelumnya.</source>
        <translation>Recorded now, happened earlier.</translation>
    </message>
    <message>
        <source>Dicatat tanpa tanda terima</source>
        <translation>Noted without a receipt</translation>
    </message>
    <message>
        <source>Dicatat. {key} lagi bila pulih; dalam semenit berarti batal.</source>
        <translation>Noted. {key} again when it is back; within a minute takes it back.</translation>
    </message>
    <message>
        <source>Dicatat: {what}.</source>
        <translation>Noted: {what}.</translation>
    </message>
    <message>
        <source>Dicetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Dijanjikan</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Dikembalikan.</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>Dikoreksi</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Diminta kembali {day}.</source>
        <translation>Asked to come back on {day}.</translation>
    </message>
    <message>
        <source>Dinas</source>
        <translation>Dinas</translation>
    </message>
    <message>
        <source>Dinas memegang catatan loket ini yang tidak ada di PC ini.</source>
        <translation>The Dinas holds entries of this counter that are not on this PC.</translation>
    </message>
    <message>
        <source>Dinas menyatakan ini pukul {time} WITA; angka dan sidik dihitung kedua pihak sendiri-sendiri.</source>
        <translation>The Dinas stated this at {time} WITA; each side works out figures and fingerprints by itself.</translation>
    </message>
    <message>
        <source>Dinas tidak terjangkau.</source>
        <translation>The Dinas can’t be reached.</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Diproses</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Diproses, tunda, teruskan ke Dinas</source>
        <translation>In process, on hold, forward to the Dinas</translation>
    </message>
    <message>
        <source>Diputuskan</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Diputuskan: berlaku.</source>
        <translation>Decided: it counts.</translation>
    </message>
    <message>
        <source>Diputuskan: tidak berlaku.</source>
        <translation>Decided: it does not count.</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Diserahkan dan dicatat: {count} dokumen</source>
        <translation>Handed over and noted: {count} documents</translation>
    </message>
    <message>
        <source>Diserahkan dan dicatat: {number}</source>
        <translation>Handed over and recorded: {number}</translation>
    </message>
    <message>
        <source>Diserahkan kepada</source>
        <translation>Handed over to</translation>
    </message>
    <message>
        <source>Disetujui {name} lewat telepon.</source>
        <translation>Agreed by {name} over the phone.</translation>
    </message>
    <message>
        <source>Disetujui {name}.</source>
        <translation>Agreed by {name}.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Disk atau stik itu tidak dapat ditulisi.</source>
        <translation>That disk or stick can’t be written to.</translation>
    </message>
    <message>
        <source>Disk hampir penuh: tinggal {free}.</source>
        <translation>The disk is almost full: {free} left.</translation>
    </message>
    <message>
        <source>Ditanyakan</source>
        <translation>Asked about</translation>
    </message>
    <message>
        <source>Ditemukan: pilih dokumennya</source>
        <translation>Found: choose the document</translation>
    </message>
    <message>
        <source>Diterima lengkap</source>
        <translation>Received complete</translation>
    </message>
    <message>
        <source>Diterima oleh</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Diteruskan ke Dinas</source>
        <translation>Forwarded to the Dinas</translation>
    </message>
    <message>
        <source>Ditulis tangan</source>
        <translation>Written by hand</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Diwakili</source>
        <translation>Represented by</translation>
    </message>
    <message>
        <source>Diwakilkan (F-1.07)</source>
        <translation>By proxy (F-1.07)</translation>
    </message>
    <message>
        <source>Dokumen atas nama beberapa orang. Pilih keluarga atau aparat desa.</source>
        <translation>The documents are in several people&apos;s names. Choose family or village official.</translation>
    </message>
    <message>
        <source>Dokumen belum diambil</source>
        <translation>Documents not collected</translation>
    </message>
    <message>
        <source>Dokumen diserahkan</source>
        <translation>Document handed over</translation>
    </message>
    <message>
        <source>Dokumen ini belum tercatat diserahkan, jadi tidak ada yang ditarik kembali.</source>
        <translation>This document is not noted as handed over, so there is nothing to take back.</translation>
    </message>
    <message>
        <source>Dokumen muncul di sini setelah tanda terima dipindai atau nama diketik.</source>
        <translation>Documents appear here after a receipt is scanned or a name typed.</translation>
    </message>
    <message>
        <source>Dokumen tercatat sudah diserahkan; menariknya kembali selalu disetujui supervisor.</source>
        <translation>The document is noted as handed over; taking that back is always agreed by a supervisor.</translation>
    </message>
    <message>
        <source>Dokumen yang ditemukan</source>
        <translation>Documents found</translation>
    </message>
    <message>
        <source>Dua riwayat berbeda untuk permohonan ini. Perlu keputusan supervisor; keduanya disimpan.</source>
        <translation>Two histories of this case differ. A supervisor has to decide; both are kept.</translation>
    </message>
    <message>
        <source>Ekspor CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Ekspor XLSX</source>
        <translation>Export XLSX</translation>
    </message>
    <message>
        <source>Enter membuka permohonan yang dipilih.</source>
        <translation>Enter opens the chosen case.</translation>
    </message>
    <message>
        <source>Enter membuka. Spasi menandai. F1: semua tombol.</source>
        <translation>Enter opens. Space marks. F1: all keys.</translation>
    </message>
    <message>
        <source>Enter menunjukkan kertasnya; itu dicatat.</source>
        <translation>Enter shows the paper; that is recorded.</translation>
    </message>
    <message>
        <source>Enter: betulkan waktu gangguan yang dipilih. Alt+B: catat gangguan yang terlewat.</source>
        <translation>Enter: correct the times of the chosen outage. Alt+B: note one that was missed.</translation>
    </message>
    <message>
        <source>Esc kembali ke daftar.</source>
        <translation>Esc goes back to the list.</translation>
    </message>
    <message>
        <source>Esc kembali ke tabel. Alt+T: laporan penutupan berikutnya pada hari ini.</source>
        <translation>Esc goes back to the table. Alt+T: the next closing report of this day.</translation>
    </message>
    <message>
        <source>Esc kembali ke tabel. Pembuatan kertas ini dicatat.</source>
        <translation>Esc goes back to the table. Making this paper is recorded.</translation>
    </message>
    <message>
        <source>Estimasi selesai</source>
        <translation>Estimated completion</translation>
    </message>
    <message>
        <source>F1 tombol · Ctrl+L kunci</source>
        <translation>F1 keys · Ctrl+L lock</translation>
    </message>
    <message>
        <source>F1 · Ctrl+L kunci</source>
        <translation>F1 · Ctrl+L lock</translation>
    </message>
    <message>
        <source>F12 menyalin NIK, No. KK, nama, … satu per satu ke papan klip.</source>
        <translation>F12 copies NIK, No. KK, name, … one after another to the clipboard.</translation>
    </message>
    <message>
        <source>F12 menyalin NIK, No. KK, nama, … satu per satu untuk SIAK.</source>
        <translation>F12 copies NIK, No. KK, name, … one after another for SIAK.</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Folder cadangan</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>Folder cadangan tidak terjangkau ({code}).</source>
        <translation>The backup folder can’t be reached ({code}).</translation>
    </message>
    <message>
        <source>Folder cermin ada di disk yang sama dengan buku register.</source>
        <translation>The mirror folder is on the same disk as the register.</translation>
    </message>
    <message>
        <source>Folder cermin di USB</source>
        <translation>Mirror folder on a USB stick</translation>
    </message>
    <message>
        <source>Folder data terletak di cakram jaringan.</source>
        <translation>The data folder lies on a network drive.</translation>
    </message>
    <message>
        <source>Folder data tidak dapat ditulisi.</source>
        <translation>The data folder can’t be written to.</translation>
    </message>
    <message>
        <source>Folder untuk CSV</source>
        <translation>Folder for the CSV</translation>
    </message>
    <message>
        <source>Folder untuk PDF</source>
        <translation>Folder for the PDF</translation>
    </message>
    <message>
        <source>Folder untuk XLSX</source>
        <translation>Folder for the XLSX</translation>
    </message>
    <message>
        <source>Formulir ditutup tanpa disimpan.</source>
        <translation>The form was closed without saving.</translation>
    </message>
    <message>
        <source>GRATIS</source>
        <translation>FREE OF CHARGE</translation>
    </message>
    <message>
        <source>GRATIS, tidak dipungut biaya (UU 24/2013 Ps. 79A)</source>
        <translation>FREE OF CHARGE, no fee is taken (UU 24/2013 Art. 79A)</translation>
    </message>
    <message>
        <source>Gangguan</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Gangguan baru</source>
        <translation>New outage</translation>
    </message>
    <message>
        <source>Gangguan itu sudah tercatat dan masih berlangsung.</source>
        <translation>That outage is noted already and still lasts.</translation>
    </message>
    <message>
        <source>Gangguan mulai</source>
        <translation>Outage began</translation>
    </message>
    <message>
        <source>Gangguan selesai</source>
        <translation>Outage ended</translation>
    </message>
    <message>
        <source>Gangguan: betulkan waktu yang dipilih</source>
        <translation>Outages: put the chosen one&apos;s times right</translation>
    </message>
    <message>
        <source>Gangguan: catat yang terlewat</source>
        <translation>Outages: note one that was missed</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Ganti kata sandi Anda di kartu Kata sandi saya; hak masuk dicabut orang lain.</source>
        <translation>Change your password in the card My password; somebody else takes the right to sign in away.</translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>Gantungan kunci PC masih terkunci.</source>
        <translation>The keyring of the PC is still locked.</translation>
    </message>
    <message>
        <source>Gantungan kunci PC tidak menyimpan dengan benar.</source>
        <translation>The keyring of the PC does not store properly.</translation>
    </message>
    <message>
        <source>Gantungan kunci PC tidak tersedia.</source>
        <translation>The keyring of the PC is not available.</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Gulungan 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Hak masuk dan kata sandi sendiri tidak diatur di sini.</source>
        <translation>One&apos;s own right to sign in and password are not managed here.</translation>
    </message>
    <message>
        <source>Halaman ini</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>Hanya angka. Periksa huruf yang ikut terketik.</source>
        <translation>Digits only. Check for letters typed along.</translation>
    </message>
    <message>
        <source>Hanya bila dokumennya ada di loket: permohonan menjadi siap diambil lagi.</source>
        <translation>Only where the document is at the counter: the case becomes ready for pick-up again.</translation>
    </message>
    <message>
        <source>Hanya dapat diselesaikan saat ada jaringan.</source>
        <translation>Can only be finished while there is a network.</translation>
    </message>
    <message>
        <source>Hanya stik yang ditandai yang ditulisi; isinya terenkripsi.</source>
        <translation>Only a marked stick is written to; what is on it is encrypted.</translation>
    </message>
    <message>
        <source>Hapus berkas lain dari PC ini, lalu simpan lagi dengan Ctrl+Enter.</source>
        <translation>Delete other files from this PC, then save again with Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Hapus layanan atau warga yang dipilih</source>
        <translation>Remove the chosen service or resident</translation>
    </message>
    <message>
        <source>Hari berikutnya</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hari ini tercatat</source>
        <translation>Recorded today</translation>
    </message>
    <message>
        <source>Hari ini, terbuka, lewat waktu, siap diambil, menunggu blangko</source>
        <translation>Today, open, overdue, ready, waiting for blanks</translation>
    </message>
    <message>
        <source>Hari sebelumnya</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Harus ada sekurangnya satu supervisor.</source>
        <translation>There has to be at least one supervisor.</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Hasil antrean itu tidak dikenal.</source>
        <translation>That outcome of the queue is not known.</translation>
    </message>
    <message>
        <source>Hasil muncul di sini sambil mengetik. Pindaian tanda terima langsung membuka permohonannya.</source>
        <translation>Results appear here while you type. Scanning a receipt opens its case at once.</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Hitung bila sempat.</source>
        <translation>Count when there is time.</translation>
    </message>
    <message>
        <source>Hitung blangko</source>
        <translation>Count the blank cards</translation>
    </message>
    <message>
        <source>Hitung lembar yang benar-benar ada. Enter ke isian berikutnya.</source>
        <translation>Count the cards that are really there. Enter goes to the next field.</translation>
    </message>
    <message>
        <source>Hitung sekali lagi; bila tetap kurang, tulis sebabnya saat menutup.</source>
        <translation>Count once more; if they are still missing, say why when closing.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas dan sebutkan kode {code}.</source>
        <translation>Contact the Dinas admin and give the code {code}.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas hari ini; jangan mengubah apa pun sendiri.</source>
        <translation>Contact the Dinas admin today; change nothing yourself.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas sebelum melayani lagi: PC ini mungkin memakai cadangan lama.</source>
        <translation>Contact the Dinas admin before serving again: this PC may be running on an old backup.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas.</source>
        <translation>Contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas; cadangan terakhir dapat dipasang kembali.</source>
        <translation>Contact the Dinas admin; the last backup can be put back.</translation>
    </message>
    <message>
        <source>Hubungi admin Dinas; pelayanan tidak perlu berhenti.</source>
        <translation>Contact the Dinas admin; service need not stop.</translation>
    </message>
    <message>
        <source>Huruf kecil, angka, titik; misalnya siti.r</source>
        <translation>Small letters, digits, full stops; such as siti.r</translation>
    </message>
    <message>
        <source>Huruf pemeriksa tidak cocok. Ada yang salah ketik dalam nomor ini.</source>
        <translation>The check letter does not match. Something in this number is mistyped.</translation>
    </message>
    <message>
        <source>Ia tidak dapat masuk lagi.</source>
        <translation>They can&apos;t sign in any more.</translation>
    </message>
    <message>
        <source>Ikut PC</source>
        <translation>Follow the PC</translation>
    </message>
    <message>
        <source>Ini bukan lembar darurat loket ini.</source>
        <translation>This is no emergency sheet of this counter.</translation>
    </message>
    <message>
        <source>Isi NIK, atau pilih alasan tanpa NIK di bawah.</source>
        <translation>Fill in the NIK, or choose a reason for having none below.</translation>
    </message>
    <message>
        <source>Isi buku register berbeda dari penutupan {closed} (sidik {head}).</source>
        <translation>The register holds something else than at the closing of {closed} (fingerprint {head}).</translation>
    </message>
    <message>
        <source>Isi buku register sama seperti pada penutupan {closed} (sidik {head}).</source>
        <translation>The register holds the same as at the closing of {closed} (fingerprint {head}).</translation>
    </message>
    <message>
        <source>Isi kertas, lalu cetak lagi.</source>
        <translation>Load paper, then print again.</translation>
    </message>
    <message>
        <source>Isi sekurangnya satu warga.</source>
        <translation>Fill in at least one resident.</translation>
    </message>
    <message>
        <source>Isian di layar ini tetap ada; buku register tidak berubah.</source>
        <translation>What you typed on this screen is still here; the register was not changed.</translation>
    </message>
    <message>
        <source>Isian di layar sebelumnya tetap ada.</source>
        <translation>What was typed on the screen before is still there.</translation>
    </message>
    <message>
        <source>Isian dikosongkan.</source>
        <translation>The form was cleared.</translation>
    </message>
    <message>
        <source>Isian ini perlu diperiksa.</source>
        <translation>This field needs checking.</translation>
    </message>
    <message>
        <source>Isian ini tidak dapat disimpan.</source>
        <translation>This field can’t be stored.</translation>
    </message>
    <message>
        <source>Isian itu tidak dapat dikoreksi.</source>
        <translation>That field can’t be corrected.</translation>
    </message>
    <message>
        <source>Isian terlalu besar.</source>
        <translation>The entry is too large.</translation>
    </message>
    <message>
        <source>Isian yang belum disimpan dibuka lagi di tempatnya.</source>
        <translation>What was not saved yet is open again where you left it.</translation>
    </message>
    <message>
        <source>Isian {name} disimpan dan menunggu; petugas lain tidak melihatnya.</source>
        <translation>What {name} typed is kept and waits; nobody else sees it.</translation>
    </message>
    <message>
        <source>Itu bukan PIN. PIN hanya angka.</source>
        <translation>That is no PIN. A PIN has digits only.</translation>
    </message>
    <message>
        <source>Itu buku register sendiri, bukan cadangan.</source>
        <translation>That is the register itself, not a backup.</translation>
    </message>
    <message>
        <source>Jadikan cermin</source>
        <translation>Make it the mirror</translation>
    </message>
    <message>
        <source>Jalankan kartu yang sedang diisi</source>
        <translation>Do the card that is being filled in</translation>
    </message>
    <message>
        <source>Jalankan, lalu pilih Sudah.</source>
        <translation>Go through it, then choose Done.</translation>
    </message>
    <message>
        <source>Jam</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Jam PC</source>
        <translation>PC clock</translation>
    </message>
    <message>
        <source>Jam PC berbeda dari jam Dinas.</source>
        <translation>The clock of the PC differs from that of the Dinas.</translation>
    </message>
    <message>
        <source>Jam PC {now}, jam Dinas {there}.</source>
        <translation>PC clock {now}, Dinas clock {there}.</translation>
    </message>
    <message>
        <source>Jam PC {now}, padahal sudah pernah {known}.</source>
        <translation>PC clock {now}, although it was {known} before.</translation>
    </message>
    <message>
        <source>Jam PC {now}; catatan terakhir {known}.</source>
        <translation>PC clock {now}; last entry {known}.</translation>
    </message>
    <message>
        <source>Jam saja (0940), atau 23-11-2026 0940.</source>
        <translation>The time alone (0940), or 23-11-2026 0940.</translation>
    </message>
    <message>
        <source>Jangan hapus berkas itu. Tanyakan kepada Dinas catatan mana yang dipakai.</source>
        <translation>Do not delete that file. Ask the Dinas which entries are to be used.</translation>
    </message>
    <message>
        <source>Jangan mematikan PC; hubungi admin Dinas.</source>
        <translation>Do not switch off the PC; contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Jangan menghapus apa pun; hubungi admin Dinas untuk memulihkan cadangan.</source>
        <translation>Do not delete anything; contact the Dinas admin to restore a backup.</translation>
    </message>
    <message>
        <source>Jangan menghapus apa pun; hubungi admin Dinas.</source>
        <translation>Do not delete anything; contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Jangan menyiapkan loket baru; hubungi admin Dinas untuk memulihkan cadangan.</source>
        <translation>Do not set up a new counter; contact the Dinas admin to restore a backup.</translation>
    </message>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Jaringan ini meminta masuk lebih dahulu, jadi Dinas tidak terjangkau.</source>
        <translation>This network asks you to sign in first, so the Dinas can’t be reached.</translation>
    </message>
    <message>
        <source>Jaringan mati</source>
        <translation>Line down</translation>
    </message>
    <message>
        <source>Jaringan mati; sekali lagi: tersambung</source>
        <translation>Line down; again: connected</translation>
    </message>
    <message>
        <source>Jaringan terlalu lambat atau terputus.</source>
        <translation>The network is too slow or was cut off.</translation>
    </message>
    <message>
        <source>Jaringan terputus: pelayanan tetap berjalan</source>
        <translation>The line is down: service goes on</translation>
    </message>
    <message>
        <source>Jawaban itu tidak dikenal.</source>
        <translation>That answer is unknown.</translation>
    </message>
    <message>
        <source>Jawaban yang diterima bukan dari server Dinas.</source>
        <translation>The answer that came is not from the Dinas server.</translation>
    </message>
    <message>
        <source>Jendela</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dari NIK ({sex}). Periksa; boleh diteruskan.</source>
        <translation>The sex differs from the NIK ({sex}). Check it; you may go on.</translation>
    </message>
    <message>
        <source>Jenis kertas ini tidak dikenal program.</source>
        <translation>The program does not know this kind of paper.</translation>
    </message>
    <message>
        <source>Juga menunggu di F8: {papers}.</source>
        <translation>Also waiting in F8: {papers}.</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Jumlah blangko tidak boleh kurang dari nol.</source>
        <translation>The number of blank cards can’t be less than zero.</translation>
    </message>
    <message>
        <source>Jumlah itu tidak mungkin. Periksa lagi.</source>
        <translation>That number cannot be. Check it again.</translation>
    </message>
    <message>
        <source>Jumlah lembar</source>
        <translation>How many sheets</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>KIA</source>
        <translation>KIA</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>KTP-el</translation>
    </message>
    <message>
        <source>Kabar dari Dinas tidak berurutan.</source>
        <translation>News from the Dinas came out of order.</translation>
    </message>
    <message>
        <source>Kabar ke warga</source>
        <translation>Owner told</translation>
    </message>
    <message>
        <source>Kabari</source>
        <translation>Tell owner</translation>
    </message>
    <message>
        <source>Kalender kerja tidak punya hari kerja.</source>
        <translation>The working calendar has no working days.</translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Kantor libur: {name}. Pilih hari lain; boleh diteruskan.</source>
        <translation>The office is closed: {name}. Choose another day; you may go on.</translation>
    </message>
    <message>
        <source>Kantor tutup hari itu. Pilih hari lain; boleh diteruskan.</source>
        <translation>The office is closed that day. Choose another; you may go on.</translation>
    </message>
    <message>
        <source>Kartu Keluarga</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Kartu tidak terbaca</source>
        <translation>Card can’t be read</translation>
    </message>
    <message>
        <source>Kartu yang diperlihatkan</source>
        <translation>Card that was shown</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kata sandi Anda diganti.</source>
        <translation>Your password is changed.</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Kata sandi baru berlaku.</source>
        <translation>The new password holds.</translation>
    </message>
    <message>
        <source>Kata sandi baru berlaku. Silakan masuk. Simpan kembali lembar kode di brankas.</source>
        <translation>The new password is valid. Please sign in. Put the sheet with the code back into the safe.</translation>
    </message>
    <message>
        <source>Kata sandi baru dengan kode pemulihan</source>
        <translation>New password with the recovery code</translation>
    </message>
    <message>
        <source>Kata sandi baru sekali lagi</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Kata sandi contoh: {password}</source>
        <translation>Demo password: {password}</translation>
    </message>
    <message>
        <source>Kata sandi ini tidak berlaku lagi.</source>
        <translation>This password is no longer valid.</translation>
    </message>
    <message>
        <source>Kata sandi pengguna lain tidak berlaku lagi; beri mereka kata sandi baru.</source>
        <translation>The other users’ passwords are no longer valid; please give them new ones.</translation>
    </message>
    <message>
        <source>Kata sandi saya</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>Kata sandi sekali lagi</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>Kata sandi supervisor di PC ini ({key})</source>
        <translation>Supervisor&apos;s password on this PC ({key})</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Periksa Caps Lock.</source>
        <translation>The password does not match. Check Caps Lock.</translation>
    </message>
    <message>
        <source>Kata sandinya sendiri</source>
        <translation>Their own password</translation>
    </message>
    <message>
        <source>Ke Dinas</source>
        <translation>To the Dinas</translation>
    </message>
    <message>
        <source>Ke SIAK</source>
        <translation>For SIAK</translation>
    </message>
    <message>
        <source>Ke daftar berkas</source>
        <translation>To the list of papers</translation>
    </message>
    <message>
        <source>Ke isian berikutnya; Shift+Tab kembali</source>
        <translation>To the next field; Shift+Tab goes back</translation>
    </message>
    <message>
        <source>Ke isian berikutnya; tidak pernah menyimpan</source>
        <translation>To the next field; never saves</translation>
    </message>
    <message>
        <source>Ke pencarian layanan</source>
        <translation>To the service search</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Keadaan diubah</source>
        <translation>Status changed</translation>
    </message>
    <message>
        <source>Keadaan permohonan sekarang tidak mengizinkannya.</source>
        <translation>Where the case stands now does not allow it.</translation>
    </message>
    <message>
        <source>Keadaan; Alt+J susulan: terjadi pada tanggal dan jam lain</source>
        <translation>State; Alt+J entered later: happened on another day or at another time</translation>
    </message>
    <message>
        <source>Kec. {name}</source>
        <translation>Kec. {name}</translation>
    </message>
    <message>
        <source>Kec. {name} · {mark}</source>
        <translation>Kec. {name} · {mark}</translation>
    </message>
    <message>
        <source>Kecamatan yang dilayani</source>
        <translation>Kecamatan served</translation>
    </message>
    <message>
        <source>Kedua catatan tetap terbaca di riwayat, dengan keputusan dan nama Anda.</source>
        <translation>Both entries stay readable in the history, with the decision and your name.</translation>
    </message>
    <message>
        <source>Kedua kata sandi berbeda.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>Keduanya disimpan; tidak ada yang dihapus.</source>
        <translation>Both are kept; nothing was deleted.</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Keluar sebentar</source>
        <translation>Stepped out</translation>
    </message>
    <message>
        <source>Keluar sebentar; dengan Shift untuk baris yang dipilih</source>
        <translation>Steps out; with Shift for the chosen row</translation>
    </message>
    <message>
        <source>Keluar setelah kiriman yang sedang berjalan …</source>
        <translation>Signing out after the batch that is on its way …</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Kemajuan pengiriman</source>
        <translation>Progress of sending</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kembali melengkapi</source>
        <translation>Back with the rest</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>Kembalikan berkas, selesai</source>
        <translation>Return the papers, finished</translation>
    </message>
    <message>
        <source>Kembalikan perubahan terakhir</source>
        <translation>Take the last change back</translation>
    </message>
    <message>
        <source>Kembalikan tidak hadir, selesai, atau nomor terakhir</source>
        <translation>Take back the last absence, end or number</translation>
    </message>
    <message>
        <source>Kembalikan yang terakhir</source>
        <translation>Take the last one back</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Kertas dan pencetak</source>
        <translation>Paper and printers</translation>
    </message>
    <message>
        <source>Kertas dicetak</source>
        <translation>Paper printed</translation>
    </message>
    <message>
        <source>Kertas disimpan sebagai PDF, atau ditulis tangan.</source>
        <translation>Papers are saved as PDF, or written by hand.</translation>
    </message>
    <message>
        <source>Kertas gagal, menunggu, atau belum pasti keluar</source>
        <translation>Papers failed, waiting, or not known to have come out</translation>
    </message>
    <message>
        <source>Kertas habis.</source>
        <translation>Out of paper.</translation>
    </message>
    <message>
        <source>Kertas ini bukan dokumen kependudukan.</source>
        <translation>This paper is not a civil-registration document.</translation>
    </message>
    <message>
        <source>Kertas ini sudah dikirim ke pencetak.</source>
        <translation>This paper was sent to the printer already.</translation>
    </message>
    <message>
        <source>Kertas keluar? Cetak lagi</source>
        <translation>Did the paper come out? Print again</translation>
    </message>
    <message>
        <source>Kertas keluar? Tulis tangan</source>
        <translation>Did the paper come out? Written by hand</translation>
    </message>
    <message>
        <source>Kertas keluar? Ya</source>
        <translation>Did the paper come out? Yes</translation>
    </message>
    <message>
        <source>Kertas keluar? {about}</source>
        <translation>Did the paper come out? {about}</translation>
    </message>
    <message>
        <source>Kertas yang dipilih</source>
        <translation>The selected paper</translation>
    </message>
    <message>
        <source>Kertas yang terutang muncul di sini: tanda terima, daftar kekurangan, tempelan.</source>
        <translation>Papers that are owed appear here: receipts, lists of missing papers, stick-ons.</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Ketik kata sandi dahulu.</source>
        <translation>Please type the password first.</translation>
    </message>
    <message>
        <source>Ketik kode atau nama layanan</source>
        <translation>Type a service&apos;s code or name</translation>
    </message>
    <message>
        <source>Ketik nama desa</source>
        <translation>Type the village’s name</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Kirim begitu ada jaringan (F10).</source>
        <translation>Send as soon as there is a network (F10).</translation>
    </message>
    <message>
        <source>Kirim bila ada jaringan (F10).</source>
        <translation>Send when there is a network (F10).</translation>
    </message>
    <message>
        <source>Kirim ke Dinas</source>
        <translation>Send to Dinas</translation>
    </message>
    <message>
        <source>Kirim ke Dinas sekali (F10), atau pakai kata sandi supervisor di PC ini.</source>
        <translation>Send to the office once (F10), or use the supervisor&apos;s password on this PC.</translation>
    </message>
    <message>
        <source>Kirim lagi</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Kirim lagi bila jaringan kembali.</source>
        <translation>Send again once the network is back.</translation>
    </message>
    <message>
        <source>Kirim lagi; bila berulang, hubungi admin Dinas.</source>
        <translation>Send again; if it happens again, contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Kirim lagi; loket ini mengirim ulang yang kurang.</source>
        <translation>Send again; this counter sends anew what is lacking.</translation>
    </message>
    <message>
        <source>Kirim sekali lagi.</source>
        <translation>Send once more.</translation>
    </message>
    <message>
        <source>Kirim sekali lagi; bila tetap berbeda, bacakan sidik di bawah kepada admin Dinas.</source>
        <translation>Send once more; if they still differ, read the fingerprints below to the Dinas admin.</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Kiriman sampai di Dinas dalam keadaan rusak, jadi tidak diterima.</source>
        <translation>What was sent reached the Dinas damaged, so it was not accepted.</translation>
    </message>
    <message>
        <source>Kode atau kata, mis. akta lahir</source>
        <translation>Code or word, e.g. birth certificate</translation>
    </message>
    <message>
        <source>Kode atau kata, mis. ktp rusak</source>
        <translation>Code or words, e.g. ktp rusak</translation>
    </message>
    <message>
        <source>Kode ini membuka data bila kata sandi terlupa atau PC diganti. Ditampilkan sekali ini saja dan tidak disimpan di mana pun. Cetak atau salin, lalu simpan di brankas kantor.</source>
        <translation>This code opens the data when a password is forgotten or the PC is replaced. It is shown only this once and stored nowhere. Print or copy it, then keep it in the office safe.</translation>
    </message>
    <message>
        <source>Kode itu bukan kode slip uji loket ini.</source>
        <translation>That code is not of a test slip of this counter.</translation>
    </message>
    <message>
        <source>Kode jawaban</source>
        <translation>Answer code</translation>
    </message>
    <message>
        <source>Kode jawaban tidak cocok.</source>
        <translation>The answer code does not fit.</translation>
    </message>
    <message>
        <source>Kode kabupaten {regency} tidak dikenal. Periksa; boleh diteruskan.</source>
        <translation>The regency code {regency} is not known. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Kode kecamatan {district} tidak dikenal. Periksa; boleh diteruskan.</source>
        <translation>The kecamatan code {district} is not known. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Kode layanan tidak dikenal.</source>
        <translation>The service code is not known.</translation>
    </message>
    <message>
        <source>Kode lewat telepon ({key})</source>
        <translation>Code over the phone ({key})</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kode pemulihan dari brankas kantor</source>
        <translation>Recovery code from the office safe</translation>
    </message>
    <message>
        <source>Kode pemulihan tidak cocok dengan loket ini.</source>
        <translation>The recovery code does not belong to this counter.</translation>
    </message>
    <message>
        <source>Kode pendaftaran</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>Kode pendaftaran sudah dipakai atau kedaluwarsa.</source>
        <translation>The enrolment code was used already or has expired.</translation>
    </message>
    <message>
        <source>Kode pendaftaran tidak dikenal di Dinas.</source>
        <translation>The Dinas does not know this enrolment code.</translation>
    </message>
    <message>
        <source>Kode provinsi {province} tidak dikenal. Periksa; boleh diteruskan.</source>
        <translation>The province code {province} is not known. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Kode slip uji</source>
        <translation>Code of the test slip</translation>
    </message>
    <message>
        <source>Kode sudah saya catat sendiri di kertas</source>
        <translation>I have written the code down on paper myself</translation>
    </message>
    <message>
        <source>Kode yang dipindai tidak dikenal; isian tetap seperti semula.</source>
        <translation>The scanned code is not known; what is filled in stays as it was.</translation>
    </message>
    <message>
        <source>Kolektif desa</source>
        <translation>Village group</translation>
    </message>
    <message>
        <source>Konsep layanan belum disimpan</source>
        <translation>Drafts not saved yet</translation>
    </message>
    <message>
        <source>Konsep tersimpan {time}</source>
        <translation>Draft kept {time}</translation>
    </message>
    <message>
        <source>Konsep tersimpan; lanjutkan kapan saja dengan F2.</source>
        <translation>Draft kept; go on at any time with F2.</translation>
    </message>
    <message>
        <source>Konsultasi</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Konsultasi dicatat: {number}</source>
        <translation>Consultation noted: {number}</translation>
    </message>
    <message>
        <source>Koreksi</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Kosong bila masih berlangsung.</source>
        <translation>Empty while it still lasts.</translation>
    </message>
    <message>
        <source>Kosong: di samping buku register. Lebih aman di disk lain.</source>
        <translation>Empty: beside the register. Another disk is safer.</translation>
    </message>
    <message>
        <source>Kosong: tanpa cermin.</source>
        <translation>Empty: no mirror.</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Kosongkan isian ini</source>
        <translation>Clear this field</translation>
    </message>
    <message>
        <source>Kosongkan isian; dapat dikembalikan</source>
        <translation>Clear the form; it can be brought back</translation>
    </message>
    <message>
        <source>Kosongkan ruang hari ini.</source>
        <translation>Make room today.</translation>
    </message>
    <message>
        <source>Kosongkan stik, atau pakai yang lebih besar.</source>
        <translation>Make room on the stick, or use a larger one.</translation>
    </message>
    <message>
        <source>Kuasa (F-1.07)</source>
        <translation>Proxy (F-1.07)</translation>
    </message>
    <message>
        <source>Kuasa memerlukan surat kuasa F-1.07. Centang bila surat sudah diterima.</source>
        <translation>A proxy needs the power of attorney F-1.07. Tick the box once the letter is received.</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Kunci layar sendiri sesudah (menit)</source>
        <translation>Lock the screen by itself after (minutes)</translation>
    </message>
    <message>
        <source>Kunci layar sendiri sesudah {count} menit</source>
        <translation>Lock the screen after {count} minutes</translation>
    </message>
    <message>
        <source>Kunci perangkat tidak ada di PC ini.</source>
        <translation>The device key is not on this PC.</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Kunjungan dibuka</source>
        <translation>Visit opened</translation>
    </message>
    <message>
        <source>Kurang {count} berkas</source>
        <translation>Papers missing: {count}</translation>
    </message>
    <message>
        <source>Kurang {count} dari {due}.</source>
        <translation>{count} less than {due}.</translation>
    </message>
    <message>
        <source>Lajur antrean itu tidak ada.</source>
        <translation>There is no such queue lane.</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Langkah ini memerlukan alasan.</source>
        <translation>This step needs a reason.</translation>
    </message>
    <message>
        <source>Langkah ini memerlukan persetujuan supervisor.</source>
        <translation>This step needs a supervisor&apos;s consent.</translation>
    </message>
    <message>
        <source>Lanjutkan kapan saja; program mulai dari tempat berhenti.</source>
        <translation>Go on at any time; the program starts from where it stopped.</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Laporan sudah keluar; pernyataan kedua pihak ada pada salinannya. Ctrl+P mencetaknya.</source>
        <translation>The report is out already; what both sides hold stands on its copy. Ctrl+P prints it.</translation>
    </message>
    <message>
        <source>Laporan tutup loket</source>
        <translation>Closing report</translation>
    </message>
    <message>
        <source>Laporan tutup loket belum dibuat. Ctrl+P membuatnya.</source>
        <translation>The closing report is not made yet. Ctrl+P makes it.</translation>
    </message>
    <message>
        <source>Laporan tutup loket hari ini</source>
        <translation>Closing report of this day</translation>
    </message>
    <message>
        <source>Laporan tutup loket hari itu</source>
        <translation>The closing report of that day</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Layanan baru</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>Layanan berikutnya</source>
        <translation>Next service</translation>
    </message>
    <message>
        <source>Layanan ini sudah dipilih untuk warga ini.</source>
        <translation>This service is chosen already for this resident.</translation>
    </message>
    <message>
        <source>Layanan ini tidak berlaku pada tanggal itu.</source>
        <translation>This service is not valid on that date.</translation>
    </message>
    <message>
        <source>Layanan ini tidak memakai blangko.</source>
        <translation>This service uses no blank card.</translation>
    </message>
    <message>
        <source>Layanan ini tidak meminta berkas.</source>
        <translation>This service asks for no papers.</translation>
    </message>
    <message>
        <source>Layanan {service} tidak dikenal.</source>
        <translation>The service {service} is not known.</translation>
    </message>
    <message>
        <source>Layani</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>Layar</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>Layar antrean</source>
        <translation>Queue display</translation>
    </message>
    <message>
        <source>Layar kedua untuk ruang tunggu</source>
        <translation>Second display for the waiting room</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Layar terkunci sendiri bila ditinggal; isian tetap ada.</source>
        <translation>The screen locks itself when left; what you typed stays.</translation>
    </message>
    <message>
        <source>Layar terkunci: ganti petugas</source>
        <translation>Locked screen: another person takes over</translation>
    </message>
    <message>
        <source>Layar yang ditinggal</source>
        <translation>A screen left alone</translation>
    </message>
    <message>
        <source>Lebih awal dari langkah terakhir permohonannya. Lihat riwayatnya.</source>
        <translation>Earlier than the last step of its case. See its history.</translation>
    </message>
    <message>
        <source>Lebih awal dari permohonannya dibuka.</source>
        <translation>Earlier than its case was opened.</translation>
    </message>
    <message>
        <source>Lebih dari 120 tahun lalu. Periksa tahunnya; boleh diteruskan.</source>
        <translation>More than 120 years ago. Check the year; you may go on.</translation>
    </message>
    <message>
        <source>Lebih dari 16 angka: sekarang {length}.</source>
        <translation>More than 16 digits: {length} now.</translation>
    </message>
    <message>
        <source>Lebih {count} dari {due}.</source>
        <translation>{count} more than {due}.</translation>
    </message>
    <message>
        <source>Lembar darurat</source>
        <translation>Emergency sheets</translation>
    </message>
    <message>
        <source>Lembar darurat dibatalkan</source>
        <translation>Emergency sheet voided</translation>
    </message>
    <message>
        <source>Lembar darurat dibuat</source>
        <translation>Emergency sheet made</translation>
    </message>
    <message>
        <source>Lembar darurat dicatat</source>
        <translation>Emergency sheet entered</translation>
    </message>
    <message>
        <source>Lembar darurat hanya untuk pencatatan susulan.</source>
        <translation>An emergency sheet is only for what is entered afterwards.</translation>
    </message>
    <message>
        <source>Lembar darurat: {count} menunggu dicetak</source>
        <translation>Emergency sheets: {count} wait to be printed</translation>
    </message>
    <message>
        <source>Lembar itu tidak dibatalkan; isian formulirnya tetap ada.</source>
        <translation>The sheet was not voided; what stands on the form is still there.</translation>
    </message>
    <message>
        <source>Lembar rusak atau hilang</source>
        <translation>Spoiled or lost sheet</translation>
    </message>
    <message>
        <source>Lembar serah terima</source>
        <translation>Hand-over sheet</translation>
    </message>
    <message>
        <source>Lembar {number} dibatalkan.</source>
        <translation>Sheet {number} is void.</translation>
    </message>
    <message>
        <source>Lembar {number} dicatat {count} kali. Semuanya ada di F3.</source>
        <translation>Sheet {number} was entered {count} times. All of it is in F3.</translation>
    </message>
    <message>
        <source>Lembar {number} milik loket lain.</source>
        <translation>Sheet {number} belongs to another counter.</translation>
    </message>
    <message>
        <source>Lembar {number} sedang dicatat di formulir Layanan baru.</source>
        <translation>Sheet {number} is being entered on the form New service.</translation>
    </message>
    <message>
        <source>Lembar {number} sudah dibatalkan.</source>
        <translation>Sheet {number} is void.</translation>
    </message>
    <message>
        <source>Lembar {number} sudah dicatat.</source>
        <translation>Sheet {number} was entered already.</translation>
    </message>
    <message>
        <source>Lembar {number} untuk kecamatan lain.</source>
        <translation>Sheet {number} is for another kecamatan.</translation>
    </message>
    <message>
        <source>Lembar {number}: pilih alasan, lalu Ctrl+Enter membatalkannya.</source>
        <translation>Sheet {number}: choose the reason, then Ctrl+Enter voids it.</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Lewat waktu</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Lewati membiarkannya terbuka.</source>
        <translation>Skip leaves it open.</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Lihat permohonan</source>
        <translation>Show the case</translation>
    </message>
    <message>
        <source>Lihat permohonan yang mungkin ganda</source>
        <translation>Look at the case that may be a duplicate</translation>
    </message>
    <message>
        <source>Lihat permohonannya dengan F3.</source>
        <translation>See its case with F3.</translation>
    </message>
    <message>
        <source>Lihat tanda merah di bawah isian.</source>
        <translation>See the red marks below the fields.</translation>
    </message>
    <message>
        <source>Lihat: {what}</source>
        <translation>Show: {what}</translation>
    </message>
    <message>
        <source>Lima kali kode jawaban tidak cocok.</source>
        <translation>Five answer codes did not fit.</translation>
    </message>
    <message>
        <source>Listrik padam</source>
        <translation>Power out</translation>
    </message>
    <message>
        <source>Listrik padam: mohon menunggu, pelayanan menyusul</source>
        <translation>Power cut: please wait, service goes on later</translation>
    </message>
    <message>
        <source>Listrik padam; sekali lagi: menyala</source>
        <translation>Power out; again: power is back</translation>
    </message>
    <message>
        <source>Log PDF</source>
        <translation>Log PDF</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Loket Luring</source>
        <translation>Loket Luring</translation>
    </message>
    <message>
        <source>Loket belum dapat dibuka</source>
        <translation>The counter can’t be opened yet</translation>
    </message>
    <message>
        <source>Loket belum dibuka</source>
        <translation>Counter not open yet</translation>
    </message>
    <message>
        <source>Loket belum dibuka.</source>
        <translation>The counter is not open yet.</translation>
    </message>
    <message>
        <source>Loket buka {time}</source>
        <translation>Counter open {time}</translation>
    </message>
    <message>
        <source>Loket dibuka</source>
        <translation>Counter opened</translation>
    </message>
    <message>
        <source>Loket dibuka dengan kode pemulihan. Buat kode baru dan simpan di brankas.</source>
        <translation>The counter was opened with the recovery code. Make a new code and keep it in the safe.</translation>
    </message>
    <message>
        <source>Loket dibuka. Register berbeda dari penutupan terakhir; ini tercatat.</source>
        <translation>Counter open. The register differs from the last closing; this is recorded.</translation>
    </message>
    <message>
        <source>Loket dibuka. Selamat melayani.</source>
        <translation>The counter is open. Have a good day of service.</translation>
    </message>
    <message>
        <source>Loket didaftarkan ke Dinas</source>
        <translation>Counter enrolled with the Dinas</translation>
    </message>
    <message>
        <source>Loket ditutup</source>
        <translation>Counter closed</translation>
    </message>
    <message>
        <source>Loket ini bekerja sendiri. Catatan dan penggunanya tetap sama sesudah terdaftar.</source>
        <translation>This counter works alone. Its entries and users stay as they are once it is enrolled.</translation>
    </message>
    <message>
        <source>Loket ini belum punya kunci kode telepon bersama Dinas.</source>
        <translation>This counter shares no key for phone codes with the office yet.</translation>
    </message>
    <message>
        <source>Loket ini belum punya kunci kode telepon bersama Dinas. Kirim ke Dinas sekali (F10), lalu ulangi.</source>
        <translation>This counter shares no key for phone codes with the office yet. Send to the office once (F10), then try again.</translation>
    </message>
    <message>
        <source>Loket ini belum terdaftar di Dinas.</source>
        <translation>This counter is not enrolled with the Dinas yet.</translation>
    </message>
    <message>
        <source>Loket ini berdiri sendiri.</source>
        <translation>This counter works alone.</translation>
    </message>
    <message>
        <source>Loket ini berdiri sendiri; semua catatan aman di sini dan ikut terkirim begitu loket terdaftar.</source>
        <translation>This counter stands alone; all entries are safe here and will be sent once it is enrolled.</translation>
    </message>
    <message>
        <source>Loket ini sudah disiapkan.</source>
        <translation>This counter is set up already.</translation>
    </message>
    <message>
        <source>Loket ini sudah punya berkas kunci.</source>
        <translation>This counter has a key file already.</translation>
    </message>
    <message>
        <source>Loket ini sudah punya pengguna.</source>
        <translation>This counter has users already.</translation>
    </message>
    <message>
        <source>Loket ini sudah terdaftar di Dinas dengan kunci lain.</source>
        <translation>This counter is already enrolled with the Dinas under another key.</translation>
    </message>
    <message>
        <source>Loket ini sudah terdaftar di Dinas.</source>
        <translation>This counter is enrolled with the Dinas already.</translation>
    </message>
    <message>
        <source>Loket ini terdaftar di {central}.</source>
        <translation>This counter is enrolled at {central}.</translation>
    </message>
    <message>
        <source>Loket ini tidak melayani kecamatan {area}.</source>
        <translation>This counter does not serve kecamatan {area}.</translation>
    </message>
    <message>
        <source>Loket masih terbuka oleh {who} sejak {day} {time}.</source>
        <translation>{who} still has the counter open since {day} {time}.</translation>
    </message>
    <message>
        <source>Loket masih terbuka sejak {day} {time}.</source>
        <translation>The counter is still open since {day} {time}.</translation>
    </message>
    <message>
        <source>Loket siap</source>
        <translation>Counter ready</translation>
    </message>
    <message>
        <source>Loket terdaftar di Dinas. Keluar lalu masuk lagi agar pengiriman dimulai.</source>
        <translation>The counter is enrolled. Sign out and in again so that sending begins.</translation>
    </message>
    <message>
        <source>Loket tersambung ke Dinas sejak awal.</source>
        <translation>The counter is connected to the Dinas from the start.</translation>
    </message>
    <message>
        <source>Loket tetap dapat dibuka.</source>
        <translation>The counter can be opened all the same.</translation>
    </message>
    <message>
        <source>Loket yang membuka permohonan ini sudah ditutup.</source>
        <translation>The counter that opened this case is closed.</translation>
    </message>
    <message>
        <source>Loket {station}</source>
        <translation>Counter {station}</translation>
    </message>
    <message>
        <source>Lupa kata sandi</source>
        <translation>Forgot the password</translation>
    </message>
    <message>
        <source>Lupa, kartu tidak dibawa</source>
        <translation>Forgotten, card not brought along</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>Masih ada isian kunjungan lain. Simpan atau kosongkan dahulu, lalu buka lembarnya lagi.</source>
        <translation>Another visit is still being typed. Save or clear it first, then open the sheet again.</translation>
    </message>
    <message>
        <source>Masih terbuka</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Masuk antrean cetak. F8 menunjukkan kertasnya.</source>
        <translation>In the print queue. F8 shows the paper.</translation>
    </message>
    <message>
        <source>Masuk dahulu.</source>
        <translation>Please sign in first.</translation>
    </message>
    <message>
        <source>Masuk ke jaringan lewat peramban, atau pakai jaringan lain, lalu kirim lagi.</source>
        <translation>Sign in to the network with a browser, or use another network, then send again.</translation>
    </message>
    <message>
        <source>Masuk lagi untuk melanjutkan.</source>
        <translation>Sign in again to go on.</translation>
    </message>
    <message>
        <source>Mati: satu urutan untuk semua.</source>
        <translation>Off: one series for everybody.</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Membatalkan permohonan</source>
        <translation>Void a case</translation>
    </message>
    <message>
        <source>Membuat kunci dan buku register …</source>
        <translation>Making the key and the register …</translation>
    </message>
    <message>
        <source>Membuka buku register …</source>
        <translation>Opening the register …</translation>
    </message>
    <message>
        <source>Membuka loket sekarang menutupnya dengan hitungan ini; laporan tutup loketnya masuk antrean cetak.</source>
        <translation>Opening now closes it with this count; its closing report goes to the print queue.</translation>
    </message>
    <message>
        <source>Memerlukan F-1.07.</source>
        <translation>Needs F-1.07.</translation>
    </message>
    <message>
        <source>Memori PC habis.</source>
        <translation>The PC is out of memory.</translation>
    </message>
    <message>
        <source>Menarik kembali serah terima</source>
        <translation>Take back a hand-over</translation>
    </message>
    <message>
        <source>Mencocokkan kedua buku</source>
        <translation>Comparing both books</translation>
    </message>
    <message>
        <source>Mengambil kabar Dinas</source>
        <translation>Fetching news from the Dinas</translation>
    </message>
    <message>
        <source>Mengekspor buku register</source>
        <translation>Export the register</translation>
    </message>
    <message>
        <source>Mengirim catatan</source>
        <translation>Sending entries</translation>
    </message>
    <message>
        <source>Mengoreksi permohonan sesudah tutup loket</source>
        <translation>Correct a case after the counter was closed</translation>
    </message>
    <message>
        <source>Mengubah pengaturan loket</source>
        <translation>Change the counter&apos;s settings</translation>
    </message>
    <message>
        <source>Menit</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>New status</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Menunggu blangko</source>
        <translation>Waiting for blanks</translation>
    </message>
    <message>
        <source>Menunggu dikirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Menunggu keputusan</source>
        <translation>Waits for a decision</translation>
    </message>
    <message>
        <source>Menunggu, menurut giliran</source>
        <translation>Waiting, in their turn</translation>
    </message>
    <message>
        <source>Menurut konfirmasi Dinas yang terakhir.</source>
        <translation>As last confirmed by the Dinas.</translation>
    </message>
    <message>
        <source>Menyapa Dinas</source>
        <translation>Greeting the Dinas</translation>
    </message>
    <message>
        <source>Menyusul</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Minta admin memeriksa hak folder data.</source>
        <translation>Ask the admin to check the rights of the data folder.</translation>
    </message>
    <message>
        <source>Minta kata sandi baru kepada supervisor.</source>
        <translation>Ask the supervisor for a new password.</translation>
    </message>
    <message>
        <source>Minta kode baru kepada admin Dinas.</source>
        <translation>Ask the Dinas admin for a new code.</translation>
    </message>
    <message>
        <source>Minta kode pendaftaran kepada admin Dinas.</source>
        <translation>Ask the Dinas admin for an enrolment code.</translation>
    </message>
    <message>
        <source>Minta orang dengan peran yang boleh, lalu masuk sebagai dia.</source>
        <translation>Ask somebody whose role may, and let them sign in.</translation>
    </message>
    <message>
        <source>Minta persetujuan lagi.</source>
        <translation>Ask for consent again.</translation>
    </message>
    <message>
        <source>Minta persetujuannya di layar ini.</source>
        <translation>Ask for it on this screen.</translation>
    </message>
    <message>
        <source>Minta supervisor lain.</source>
        <translation>Ask another supervisor.</translation>
    </message>
    <message>
        <source>Minta supervisor memberi kata sandi baru, atau pakai kode pemulihan dari brankas.</source>
        <translation>Ask the supervisor for a new password, or use the recovery code from the safe.</translation>
    </message>
    <message>
        <source>Minta supervisor.</source>
        <translation>Ask the supervisor.</translation>
    </message>
    <message>
        <source>Mudah ditebak. Pakai beberapa kata yang tidak berhubungan.</source>
        <translation>Easy to guess. Use several words that have nothing to do with each other.</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Mulai sendiri</source>
        <translation>Start alone</translation>
    </message>
    <message>
        <source>Mundur selangkah</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>Mungkin ganda: {service} untuk NIK ini dibuka {day} ({status}).</source>
        <translation>Possibly a duplicate: {service} for this NIK was opened on {day} ({status}).</translation>
    </message>
    <message>
        <source>Mungkin milik loket lain; Kirim ke Dinas lalu cari lagi.</source>
        <translation>It may belong to another counter; Send to the Dinas, then search again.</translation>
    </message>
    <message>
        <source>Mungkin orang yang sama: {name}, lahir {born}. {service} dibuka {day} ({status}).</source>
        <translation>Perhaps the same person: {name}, born {born}. {service} opened {day} ({status}).</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>NIK (boleh kosong)</source>
        <translation>NIK (may be empty)</translation>
    </message>
    <message>
        <source>NIK ditampilkan dan dicatat.</source>
        <translation>The NIK is shown, and that is recorded.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama (boleh kosong)</source>
        <translation>Name (may be empty)</translation>
    </message>
    <message>
        <source>Nama Bapak/Ibu</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Nama atau kata sandi tidak cocok.</source>
        <translation>Name or password does not match.</translation>
    </message>
    <message>
        <source>Nama harus memuat huruf.</source>
        <translation>A name has to contain letters.</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama loket</source>
        <translation>Name of the counter</translation>
    </message>
    <message>
        <source>Nama masuk</source>
        <translation>Login name</translation>
    </message>
    <message>
        <source>Nama masuk ini sudah dipakai.</source>
        <translation>This sign-in name is taken already.</translation>
    </message>
    <message>
        <source>Nama pembawa</source>
        <translation>Bearer’s name</translation>
    </message>
    <message>
        <source>Nama penerima</source>
        <translation>Recipient’s name</translation>
    </message>
    <message>
        <source>Nama untuk masuk</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Nama yang mewakili</source>
        <translation>Proxy’s name</translation>
    </message>
    <message>
        <source>Nama, NIK, No. KK, nomor register, atau pindai tanda terima</source>
        <translation>Name, NIK, No. KK, register number, or scan the receipt</translation>
    </message>
    <message>
        <source>Nilai baru sama dengan yang lama.</source>
        <translation>The new value is the same as the old one.</translation>
    </message>
    <message>
        <source>Nilai lama tetap terbaca di riwayat.</source>
        <translation>The old value can still be read in the history.</translation>
    </message>
    <message>
        <source>No. HP</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>No. HP (boleh kosong)</source>
        <translation>Phone (may be empty)</translation>
    </message>
    <message>
        <source>No. HP pembawa</source>
        <translation>Bearer’s phone</translation>
    </message>
    <message>
        <source>No. KK</source>
        <translation>No. KK</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nomor HP hanya angka.</source>
        <translation>A phone number has digits only.</translation>
    </message>
    <message>
        <source>Nomor HP terlalu panjang ({length} angka).</source>
        <translation>The phone number is too long ({length} digits).</translation>
    </message>
    <message>
        <source>Nomor HP terlalu pendek ({length} angka).</source>
        <translation>The phone number is too short ({length} digits).</translation>
    </message>
    <message>
        <source>Nomor SIAK</source>
        <translation>SIAK number</translation>
    </message>
    <message>
        <source>Nomor SIAK dicatat</source>
        <translation>SIAK number recorded</translation>
    </message>
    <message>
        <source>Nomor antrean</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>Nomor antrean belum selesai</source>
        <translation>Queue numbers not finished</translation>
    </message>
    <message>
        <source>Nomor antrean diberikan</source>
        <translation>Queue number given</translation>
    </message>
    <message>
        <source>Nomor antrean dilanjutkan</source>
        <translation>Queue number resumed</translation>
    </message>
    <message>
        <source>Nomor antrean dipanggil</source>
        <translation>Queue number called</translation>
    </message>
    <message>
        <source>Nomor antrean ditahan</source>
        <translation>Queue number held</translation>
    </message>
    <message>
        <source>Nomor antrean ini sudah selesai.</source>
        <translation>This queue number is finished already.</translation>
    </message>
    <message>
        <source>Nomor antrean selesai</source>
        <translation>Queue number finished</translation>
    </message>
    <message>
        <source>Nomor biasa</source>
        <translation>Ordinary number</translation>
    </message>
    <message>
        <source>Nomor dari SIAK</source>
        <translation>Number from SIAK</translation>
    </message>
    <message>
        <source>Nomor ini sedang ditahan atau tidak hadir.</source>
        <translation>This number is held or absent.</translation>
    </message>
    <message>
        <source>Nomor ini sudah ada dalam antrean.</source>
        <translation>This number is in the queue already.</translation>
    </message>
    <message>
        <source>Nomor paspor</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>Nomor per lajur A, B, C</source>
        <translation>Numbers by lane A, B, C</translation>
    </message>
    <message>
        <source>Nomor prioritas</source>
        <translation>Priority number</translation>
    </message>
    <message>
        <source>Nomor register</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Nomor register dipesan untuk lembar ini. Cetak sebelum listrik padam, simpan di loket.</source>
        <translation>Register numbers are set aside for these sheets. Print them before the power fails and keep them at the counter.</translation>
    </message>
    <message>
        <source>Nomor sementara dari desa. Boleh diteruskan.</source>
        <translation>Temporary number given by the village. You may go on.</translation>
    </message>
    <message>
        <source>Nomor surat tugas</source>
        <translation>Number of the letter of assignment</translation>
    </message>
    <message>
        <source>Nomor surat tugas belum diisi. Boleh menyusul.</source>
        <translation>The number of the letter of assignment is not filled in yet. It may follow.</translation>
    </message>
    <message>
        <source>Nomor urut 0000 tidak biasa. Periksa kartunya; boleh diteruskan.</source>
        <translation>The serial number 0000 is unusual. Check the card; you may go on.</translation>
    </message>
    <message>
        <source>Nomor {number} belum dicatat: di sini masih ada isian kunjungan lain. Simpan atau kosongkan dahulu, lalu mulai lagi dari Antrean.</source>
        <translation>Number {number} is not noted yet: another visit is still being written here. Save or clear it first, then start again from the queue.</translation>
    </message>
    <message>
        <source>Nomor {number} diberikan: {before} orang di depan, kira-kira {wait}. Alt+Z membatalkannya.</source>
        <translation>Number {number} given: {before} people before, about {wait}. Alt+Z takes it back.</translation>
    </message>
    <message>
        <source>Nomornya tampil di layar dan tetap dipanggil.</source>
        <translation>The number stands on the screen and is called all the same.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Orang asing</source>
        <translation>Foreign national</translation>
    </message>
    <message>
        <source>Orang dan layanan ini sudah ada di baris {line}. Periksa; boleh diteruskan.</source>
        <translation>This person and service are in row {line} already. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Orang ini sudah dilayani hari ini: {service} ({status}).</source>
        <translation>This person was served today already: {service} ({status}).</translation>
    </message>
    <message>
        <source>Orang yang pernah dilayani</source>
        <translation>People served before</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Otomatis: pencetak pertama di PC ini.</source>
        <translation>Automatic: the first printer of this PC.</translation>
    </message>
    <message>
        <source>PC boleh dimatikan setelah keluar.</source>
        <translation>You may switch off the PC after signing out.</translation>
    </message>
    <message>
        <source>PC ini tidak punya penyimpan kunci Windows/Linux (keyring); data dilindungi kata sandi saja. Pelayanan jalan terus.</source>
        <translation>This PC has no key store of Windows or Linux (keyring); only passwords protect the data. Service goes on.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF-nya belum tersimpan.</source>
        <translation>Its PDF is not saved yet.</translation>
    </message>
    <message>
        <source>PDF-nya tersimpan: {path}</source>
        <translation>Its PDF is saved: {path}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN berlaku sampai keluar.</source>
        <translation>The PIN holds until sign-out.</translation>
    </message>
    <message>
        <source>PIN hanya angka.</source>
        <translation>A PIN has digits only.</translation>
    </message>
    <message>
        <source>PIN paling banyak 12 angka.</source>
        <translation>A PIN has 12 digits at most.</translation>
    </message>
    <message>
        <source>PIN pembuka layar</source>
        <translation>PIN that opens the screen</translation>
    </message>
    <message>
        <source>PIN pembuka layar (boleh kosong)</source>
        <translation>PIN to unlock the screen (may be empty)</translation>
    </message>
    <message>
        <source>PIN salah lima kali. Buka dengan kata sandi.</source>
        <translation>Wrong PIN five times. Unlock with the password.</translation>
    </message>
    <message>
        <source>PIN sekurangnya 4 angka.</source>
        <translation>A PIN has at least 4 digits.</translation>
    </message>
    <message>
        <source>PIN sesi ini</source>
        <translation>PIN of this session</translation>
    </message>
    <message>
        <source>PIN terlalu mudah ditebak.</source>
        <translation>The PIN is too easy to guess.</translation>
    </message>
    <message>
        <source>PIN tidak cocok. Masih {count} kali lagi.</source>
        <translation>The PIN does not match. Attempts left: {count}.</translation>
    </message>
    <message>
        <source>Pada tanda terima ini</source>
        <translation>On this receipt</translation>
    </message>
    <message>
        <source>Pakai cadangan lain.</source>
        <translation>Use another backup.</translation>
    </message>
    <message>
        <source>Pakai jendela yang sudah terbuka.</source>
        <translation>Use the window that is open already.</translation>
    </message>
    <message>
        <source>Pakai kata sandi</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>Pakai kata sandi baru</source>
        <translation>Use the new password</translation>
    </message>
    <message>
        <source>Pakai kode pemulihan dari brankas, atau hubungi admin Dinas.</source>
        <translation>Use the recovery code from the safe, or contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Pakai kode pemulihan dari brankas.</source>
        <translation>Use the recovery code from the safe.</translation>
    </message>
    <message>
        <source>Pakai stik lain.</source>
        <translation>Use another stick.</translation>
    </message>
    <message>
        <source>Pakai {name}</source>
        <translation>Use {name}</translation>
    </message>
    <message>
        <source>Paket {bundle} tidak dikenal.</source>
        <translation>The bundle {bundle} is not known.</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call the next one</translation>
    </message>
    <message>
        <source>Panggil dengan suara Anda sendiri.</source>
        <translation>Call it with your own voice.</translation>
    </message>
    <message>
        <source>Panggil lagi</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Panggil nomor berikutnya dan buka isiannya</source>
        <translation>Call the next number and open its form</translation>
    </message>
    <message>
        <source>Panggil nomor berikutnya.</source>
        <translation>Call the next number.</translation>
    </message>
    <message>
        <source>Panggil nomor dengan suara</source>
        <translation>Call numbers aloud</translation>
    </message>
    <message>
        <source>Panggilan suara tidak berbunyi: PC ini tidak punya pemutar suara.</source>
        <translation>The spoken call was not heard: this PC has no player.</translation>
    </message>
    <message>
        <source>Panggilan suara tidak berbunyi: pengeras suara tidak menjawab.</source>
        <translation>The spoken call was not heard: the loudspeaker does not answer.</translation>
    </message>
    <message>
        <source>Panggilan suara tidak berbunyi: rekamannya tidak ada.</source>
        <translation>The spoken call was not heard: its recording is missing.</translation>
    </message>
    <message>
        <source>Panjang kode belum tepat. Minta dibacakan lagi seluruhnya.</source>
        <translation>The code has not the right length. Ask to have all of it read again.</translation>
    </message>
    <message>
        <source>Panjang kode belum tepat. Salin seluruhnya.</source>
        <translation>The code does not have the right length. Copy all of it.</translation>
    </message>
    <message>
        <source>Panjang kode pemulihan belum tepat. Salin seluruhnya dari lembar di brankas.</source>
        <translation>The recovery code does not have the right length. Copy all of it from the sheet in the safe.</translation>
    </message>
    <message>
        <source>Panjangnya tidak biasa ({length} angka). Boleh diteruskan.</source>
        <translation>Its length is unusual ({length} digits). You may go on.</translation>
    </message>
    <message>
        <source>Pasang PIN</source>
        <translation>Set the PIN</translation>
    </message>
    <message>
        <source>Pasang pencetak, lalu periksa lagi.</source>
        <translation>Connect a printer, then check again.</translation>
    </message>
    <message>
        <source>Pasang stiknya.</source>
        <translation>Plug the stick in.</translation>
    </message>
    <message>
        <source>Pasang ulang program ini; data tidak ikut terhapus.</source>
        <translation>Install this program again; the data is not removed.</translation>
    </message>
    <message>
        <source>Pasang versi program terbaru.</source>
        <translation>Install the latest version of the program.</translation>
    </message>
    <message>
        <source>Pasang versi terbaru bila sempat.</source>
        <translation>Install the latest version when you have time.</translation>
    </message>
    <message>
        <source>Paspor</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Pastikan lembarnya milik loket ini.</source>
        <translation>Make sure that the sheet belongs to this counter.</translation>
    </message>
    <message>
        <source>Pelayanan boleh jalan terus selama mengirim.</source>
        <translation>Service may go on while sending.</translation>
    </message>
    <message>
        <source>Pelayanan jalan terus.</source>
        <translation>Service goes on.</translation>
    </message>
    <message>
        <source>Pelayanan tatap muka Dukcapil Kabupaten Gorontalo</source>
        <translation>Walk-in service of Dukcapil Kabupaten Gorontalo</translation>
    </message>
    <message>
        <source>Pelayanan tidak menunggu hitungan.</source>
        <translation>Service does not wait for the count.</translation>
    </message>
    <message>
        <source>Pelayanan tidak menunggu hitungan: kosongkan bila belum sempat.</source>
        <translation>Service does not wait for the count: leave it empty if there is no time yet.</translation>
    </message>
    <message>
        <source>Pembawa berkas</source>
        <translation>Bearer of the papers</translation>
    </message>
    <message>
        <source>Pembukaan loket</source>
        <translation>Opening the counter</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Pemohon dikabari</source>
        <translation>Applicant told</translation>
    </message>
    <message>
        <source>Pencarian dicatat (UU 27/2022).</source>
        <translation>Searches are recorded (UU 27/2022).</translation>
    </message>
    <message>
        <source>Pencatatan sipil</source>
        <translation>Civil registration</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Pencetak dokumen</source>
        <translation>Printer for documents</translation>
    </message>
    <message>
        <source>Pencetak kertas kecil</source>
        <translation>Printer for small paper</translation>
    </message>
    <message>
        <source>Pencetak menolak kertas ini.</source>
        <translation>The printer rejected this paper.</translation>
    </message>
    <message>
        <source>Pencetak pertama PC ini</source>
        <translation>This PC&apos;s first printer</translation>
    </message>
    <message>
        <source>Pencetak siap</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>Pencetak tidak menjawab.</source>
        <translation>The printer does not answer.</translation>
    </message>
    <message>
        <source>Pencetak {gone} tidak ditemukan; kertasnya menunggu. Ada pencetak {other}.</source>
        <translation>Printer {gone} was not found; its papers wait. There is a printer {other}.</translation>
    </message>
    <message>
        <source>Pendaftaran penduduk</source>
        <translation>Population registration</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Pengambilan</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Pengaturan ini menentukan cara warga dilayani.</source>
        <translation>This setting decides how people are served.</translation>
    </message>
    <message>
        <source>Pengaturan loket diubah</source>
        <translation>Counter settings changed</translation>
    </message>
    <message>
        <source>Pengenal ini tidak dapat dipakai.</source>
        <translation>This identifier can’t be used.</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Pengguna ditambahkan</source>
        <translation>User added</translation>
    </message>
    <message>
        <source>Pengguna diubah</source>
        <translation>User changed</translation>
    </message>
    <message>
        <source>Pengguna ini sudah ada.</source>
        <translation>This user is there already.</translation>
    </message>
    <message>
        <source>Pengguna ini terkunci karena sepuluh kali salah.</source>
        <translation>This user is locked after ten wrong attempts.</translation>
    </message>
    <message>
        <source>Pengguna ini tidak dikenal di loket ini.</source>
        <translation>This user is not known at this counter.</translation>
    </message>
    <message>
        <source>Pengguna loket ini</source>
        <translation>Users of this counter</translation>
    </message>
    <message>
        <source>Pengguna pertama harus supervisor atau administrator.</source>
        <translation>The first user has to be a supervisor or an administrator.</translation>
    </message>
    <message>
        <source>Pengguna pertama mengatur pengguna lain.</source>
        <translation>The first user manages the other users.</translation>
    </message>
    <message>
        <source>Pengiriman</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Pengiriman dihentikan.</source>
        <translation>Sending was stopped.</translation>
    </message>
    <message>
        <source>Pengiriman lain sedang berjalan.</source>
        <translation>Another sending is under way.</translation>
    </message>
    <message>
        <source>Penutupan {day}: {count}</source>
        <translation>Closing on {day}: {count}</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Peran ini tidak boleh melakukan itu.</source>
        <translation>This role may not do that.</translation>
    </message>
    <message>
        <source>Peran ini tidak boleh mengatur pengguna.</source>
        <translation>This role may not manage users.</translation>
    </message>
    <message>
        <source>Peran ini tidak melakukan itu.</source>
        <translation>This role does not do that.</translation>
    </message>
    <message>
        <source>Peran ini tidak memakai layar itu.</source>
        <translation>This role does not use that screen.</translation>
    </message>
    <message>
        <source>Perbarui program, lalu coba lagi.</source>
        <translation>Update the program, then try again.</translation>
    </message>
    <message>
        <source>Percobaan terakhir: {what}</source>
        <translation>Last attempt: {what}</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Periksa Caps Lock lalu coba lagi.</source>
        <translation>Check Caps Lock, then try again.</translation>
    </message>
    <message>
        <source>Periksa apakah jaringan ini meminta masuk lebih dahulu, atau hubungi admin Dinas.</source>
        <translation>Check whether this network asks you to sign in first, or contact the Dinas admin.</translation>
    </message>
    <message>
        <source>Periksa apakah jaringan ini meminta masuk lebih dahulu, lalu kirim lagi.</source>
        <translation>Check whether this network asks you to sign in first, then send again.</translation>
    </message>
    <message>
        <source>Periksa berkas</source>
        <translation>Check the papers</translation>
    </message>
    <message>
        <source>Periksa dahulu siapa yang menerima, lalu Alt+A sekali lagi.</source>
        <translation>Check first who receives them, then Alt+A once more.</translation>
    </message>
    <message>
        <source>Periksa disk atau stiknya, lalu coba lagi.</source>
        <translation>Check the disk or the stick, then try again.</translation>
    </message>
    <message>
        <source>Periksa folder atau stiknya; tempatnya ada di pengaturan (Ctrl+,).</source>
        <translation>Check the folder or the stick; its place is in the settings (Ctrl+,).</translation>
    </message>
    <message>
        <source>Periksa identitas penerima sebelum menyerahkan.</source>
        <translation>Check the recipient’s identity before handing over.</translation>
    </message>
    <message>
        <source>Periksa kabel dan dayanya, lalu cetak lagi.</source>
        <translation>Check its cable and power, then print again.</translation>
    </message>
    <message>
        <source>Periksa kodenya, atau minta kode baru.</source>
        <translation>Check the code, or ask for a new one.</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Periksa lagi nanti (Ctrl+R).</source>
        <translation>Check again later (Ctrl+R).</translation>
    </message>
    <message>
        <source>Periksa nomornya, atau pilih dari daftar.</source>
        <translation>Check its number, or choose from the list.</translation>
    </message>
    <message>
        <source>Periksa tanggal dan jam PC.</source>
        <translation>Check the date and time of the PC.</translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Perlu keputusan Dinas</source>
        <translation>The Dinas has to decide</translation>
    </message>
    <message>
        <source>Perlu persetujuan supervisor</source>
        <translation>A supervisor has to agree</translation>
    </message>
    <message>
        <source>Perlu persetujuan supervisor.</source>
        <translation>A supervisor has to agree.</translation>
    </message>
    <message>
        <source>Perlu persetujuan supervisor. {why}</source>
        <translation>A supervisor has to agree. {why}</translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Permohonan belum selesai, dari hari mana pun</source>
        <translation>Cases not finished, of any day</translation>
    </message>
    <message>
        <source>Permohonan berubah sesudah ditanyakan. Kode lama tidak berlaku; bacakan yang baru.</source>
        <translation>The case changed after it was asked. The old code does not count; read out the new one.</translation>
    </message>
    <message>
        <source>Permohonan dibuka</source>
        <translation>Case opened</translation>
    </message>
    <message>
        <source>Permohonan hari ini muncul di sini. F2 mencatat yang pertama.</source>
        <translation>Today’s cases appear here. F2 records the first one.</translation>
    </message>
    <message>
        <source>Permohonan ini berubah sementara Anda membukanya. {what} Periksa isian Anda, lalu simpan lagi.</source>
        <translation>This case changed while you had it open. {what} Check what you typed, then save again.</translation>
    </message>
    <message>
        <source>Permohonan ini berubah setelah dibuka.</source>
        <translation>This case has changed since it was opened.</translation>
    </message>
    <message>
        <source>Permohonan ini dibuka orang lain, atau loketnya sudah ditutup sejak itu.</source>
        <translation>Somebody else opened this case, or the counter has been closed since.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah berakhir.</source>
        <translation>This case has ended already.</translation>
    </message>
    <message>
        <source>Permohonan ini sudah berakhir; koreksi tetap dapat dicatat.</source>
        <translation>This case has ended already; corrections can still be recorded.</translation>
    </message>
    <message>
        <source>Permohonannya tersimpan.</source>
        <translation>Its case is saved.</translation>
    </message>
    <message>
        <source>Pernah dilayani.</source>
        <translation>Served before.</translation>
    </message>
    <message>
        <source>Pernah dilayani. Isian lain diambil dari permohonan terakhir; periksa lagi.</source>
        <translation>Served before. Other fields come from the latest case; please check them again.</translation>
    </message>
    <message>
        <source>Pernyataan hilang ditandatangani</source>
        <translation>The statement of loss was signed</translation>
    </message>
    <message>
        <source>Pernyataan kedua pihak</source>
        <translation>Statements of both sides</translation>
    </message>
    <message>
        <source>Perorangan</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Perorangan hanya untuk satu warga. Hapus warga lain dari daftar dengan Del dahulu.</source>
        <translation>Individual is for one resident only. First remove the others from the list with Del.</translation>
    </message>
    <message>
        <source>Perpendek catatannya.</source>
        <translation>Shorten the notes.</translation>
    </message>
    <message>
        <source>Persetujuan itu untuk langkah lain, atau permohonannya berubah sesudah disetujui.</source>
        <translation>That consent was for another step, or the case changed after it was given.</translation>
    </message>
    <message>
        <source>Persetujuan: kata sandi di PC ini</source>
        <translation>Consent: password on this PC</translation>
    </message>
    <message>
        <source>Persetujuan: kode lewat telepon</source>
        <translation>Consent: code over the phone</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Pilih alasan dan cetak salinan.</source>
        <translation>Choose a reason and print a copy.</translation>
    </message>
    <message>
        <source>Pilih alasan dari daftar.</source>
        <translation>Choose a reason from the list.</translation>
    </message>
    <message>
        <source>Pilih alasannya.</source>
        <translation>Choose the reason.</translation>
    </message>
    <message>
        <source>Pilih bahwa catatan itu tidak berlaku, lalu catat langkah yang benar.</source>
        <translation>Choose that the entry does not count, then note the right step.</translation>
    </message>
    <message>
        <source>Pilih barisnya, lalu tekan Enter.</source>
        <translation>Choose its row, then press Enter.</translation>
    </message>
    <message>
        <source>Pilih dahulu supervisor yang mengetik kata sandi ini, lalu Ctrl+Enter.</source>
        <translation>First choose the supervisor who types this password, then Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Pilih dari daftar.</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <source>Pilih desa</source>
        <translation>Choose the village</translation>
    </message>
    <message>
        <source>Pilih folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Pilih folder lain.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Pilih folder pada stik.</source>
        <translation>Choose a folder on the stick.</translation>
    </message>
    <message>
        <source>Pilih kartu yang diperlihatkan: KTP-el atau KK.</source>
        <translation>Choose the card that was shown: KTP-el or KK.</translation>
    </message>
    <message>
        <source>Pilih kartunya</source>
        <translation>Choose the card</translation>
    </message>
    <message>
        <source>Pilih kecamatan yang tertulis di lembar.</source>
        <translation>Choose the kecamatan that stands on the sheet.</translation>
    </message>
    <message>
        <source>Pilih kertas di daftar.</source>
        <translation>Select a paper in the list.</translation>
    </message>
    <message>
        <source>Pilih nama lain.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Pilih sekurangnya satu layanan.</source>
        <translation>Choose at least one service.</translation>
    </message>
    <message>
        <source>Pilih stik yang terpasang ({count})</source>
        <translation>Choose a stick that is plugged in ({count})</translation>
    </message>
    <message>
        <source>Pindahkan berkas lama ke tempat lain.</source>
        <translation>Move old files elsewhere.</translation>
    </message>
    <message>
        <source>Pindahkan ke cakram PC ini.</source>
        <translation>Move it to a disk of this PC.</translation>
    </message>
    <message>
        <source>Pindai dahulu tanda terimanya, atau ketik nama atau NIK.</source>
        <translation>Scan the receipt first, or type a name or NIK.</translation>
    </message>
    <message>
        <source>Pindai kode slip uji</source>
        <translation>Scan the test slip&apos;s code</translation>
    </message>
    <message>
        <source>Pindai lembar darurat, atau ketik nomornya; Enter: lembar yang dipilih</source>
        <translation>Scan an emergency sheet, or type its number; Enter: the one that is chosen</translation>
    </message>
    <message>
        <source>Pindai tanda terima; atau ketik nomor register, nama, atau NIK</source>
        <translation>Scan the receipt; or type a register number, a name or a NIK</translation>
    </message>
    <message>
        <source>Pratinjau kertas</source>
        <translation>Preview of the paper</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Prioritas {lane}</source>
        <translation>Priority {lane}</translation>
    </message>
    <message>
        <source>Prioritas: lansia, hamil, membawa bayi, dan difabel; bergiliran dengan yang lain.</source>
        <translation>Priority: elderly, pregnant, with a baby, disabled; in turn with the others.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Program melanjutkan dari tempat berhenti.</source>
        <translation>The program goes on from where it stopped.</translation>
    </message>
    <message>
        <source>Program menemui kesalahan yang tidak terduga.</source>
        <translation>The program met an unexpected error.</translation>
    </message>
    <message>
        <source>Program sudah terbuka di PC ini.</source>
        <translation>The program is open already on this PC.</translation>
    </message>
    <message>
        <source>Program tidak dapat mulai.</source>
        <translation>The program can’t start.</translation>
    </message>
    <message>
        <source>Protokol kesehatan</source>
        <translation>Health protocol</translation>
    </message>
    <message>
        <source>Protokol kesehatan petugas</source>
        <translation>Health protocol of the officer</translation>
    </message>
    <message>
        <source>Putuskan</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Putuskan dua riwayat (supervisor)</source>
        <translation>Decide between two histories (supervisor)</translation>
    </message>
    <message>
        <source>Putuskan riwayat yang berlaku</source>
        <translation>Decide which history counts</translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Rantai catatan di buku register terputus.</source>
        <translation>The chain of entries in the register is broken.</translation>
    </message>
    <message>
        <source>Register sendiri tidak terpengaruh.</source>
        <translation>The register itself is not affected.</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Rol 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Ruang kosong tinggal {free}.</source>
        <translation>Only {free} of free space left.</translation>
    </message>
    <message>
        <source>Ruang kosong {free}.</source>
        <translation>Free space {free}.</translation>
    </message>
    <message>
        <source>Ruang tunggu penuh mulai (orang)</source>
        <translation>The waiting room is full from (people)</translation>
    </message>
    <message>
        <source>Ruangan penuh: sebagian mohon menunggu di luar</source>
        <translation>The room is full: some please wait outside</translation>
    </message>
    <message>
        <source>Ruangan penuh: {count} dari {capacity}</source>
        <translation>Room full: {count} of {capacity}</translation>
    </message>
    <message>
        <source>Ruangan penuh: {count} orang, batasnya {capacity}. Persilakan sebagian menunggu di luar; nomor mereka tetap dipanggil.</source>
        <translation>The room is full: {count} people, its limit is {capacity}. Ask some of them to wait outside; their numbers are called all the same.</translation>
    </message>
    <message>
        <source>Saat buka {opened}, terpakai {used}: seharusnya {due}.</source>
        <translation>At opening {opened}, used {used}: should be {due}.</translation>
    </message>
    <message>
        <source>Saat dibuka {time}: {count}</source>
        <translation>At opening {time}: {count}</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Salah satu dari {count} ini cukup:</source>
        <translation>One of these {count} is enough:</translation>
    </message>
    <message>
        <source>Salin berikutnya untuk SIAK: NIK, No. KK, nama</source>
        <translation>Copy the next value for SIAK: NIK, No. KK, name</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Salinan diberi tanda SALINAN dengan nama dan waktu.</source>
        <translation>The copy is marked SALINAN (copy) with name and time.</translation>
    </message>
    <message>
        <source>Salinan itu disimpan di stik dengan nama “lebih” dan tidak ditimpa; cermin baru ada di sebelahnya.</source>
        <translation>That copy is kept on the stick under the name “lebih” and is not overwritten; the new mirror lies beside it.</translation>
    </message>
    <message>
        <source>Salinan ke-{copy} laporan tutup loket</source>
        <translation>Copy {copy} of the closing report</translation>
    </message>
    <message>
        <source>Salinan tanda terima</source>
        <translation>Copy of the receipt</translation>
    </message>
    <message>
        <source>Saluran</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Sama dengan NIK. No. KK ada di bagian atas Kartu Keluarga.</source>
        <translation>Same as the NIK. The No. KK stands at the top of the family card (KK).</translation>
    </message>
    <message>
        <source>Sama dengan No. KK. NIK ada di kartu KTP-el atau baris anggota keluarga.</source>
        <translation>Same as the No. KK. The NIK is on the KTP-el or in the row of the family member.</translation>
    </message>
    <message>
        <source>Sambungan aman ke Dinas tidak terbentuk.</source>
        <translation>A secure connection to the Dinas could not be made.</translation>
    </message>
    <message>
        <source>Sambungan hari</source>
        <translation>Chain of days</translation>
    </message>
    <message>
        <source>Satu catatan dari Dinas berbeda dari yang sudah ada di sini.</source>
        <translation>One entry from the Dinas differs from the one kept here.</translation>
    </message>
    <message>
        <source>Satu catatan dari Dinas sampai dalam keadaan rusak, jadi tidak dipakai.</source>
        <translation>One entry from the Dinas arrived damaged, so it was not used.</translation>
    </message>
    <message>
        <source>Satu catatan terlalu besar untuk server Dinas.</source>
        <translation>One entry is too large for the Dinas server.</translation>
    </message>
    <message>
        <source>Satu kata. Nama baru sekurangnya dua kata; nama lama tetap sah.</source>
        <translation>One word. A new name has at least two words; old names stay valid.</translation>
    </message>
    <message>
        <source>Satu langkah terakhir sebelum mulai melayani.</source>
        <translation>One last step before you start serving.</translation>
    </message>
    <message>
        <source>Satu surat tiap desa, atau lembar tanda tangan.</source>
        <translation>A letter for each village, or the sheet to sign.</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Seharusnya</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>Sekali saja, sekitar dua menit. Loket langsung dapat dipakai, juga tanpa jaringan.</source>
        <translation>Only once, about two minutes. The counter can be used at once, also without a network.</translation>
    </message>
    <message>
        <source>Sekarang berlaku</source>
        <translation>Counts now</translation>
    </message>
    <message>
        <source>Sekarang buku register dan cadangan ada di satu disk. Bila disk itu rusak, keduanya hilang.</source>
        <translation>The register and its copies are on one disk. If that disk breaks, both are lost.</translation>
    </message>
    <message>
        <source>Sekarang tertulis</source>
        <translation>Written now</translation>
    </message>
    <message>
        <source>Sekurangnya 12 huruf. Ia dapat menggantinya sendiri.</source>
        <translation>At least 12 letters. They can change it themselves.</translation>
    </message>
    <message>
        <source>Sekurangnya 12 huruf. Kalimat pendek mudah diingat.</source>
        <translation>At least 12 letters. A short sentence is easy to remember.</translation>
    </message>
    <message>
        <source>Sekurangnya 12 huruf; kalimat pendek mudah diingat.</source>
        <translation>At least 12 letters; a short sentence is easy to remember.</translation>
    </message>
    <message>
        <source>Selama gangguan semua batas waktu berhenti. Waktu semula tetap tercatat.</source>
        <translation>While it lasts every time limit stands still. The times first noted stay in the register.</translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Selesai lebih awal dari mulai. Periksa kedua waktunya.</source>
        <translation>It ends before it begins. Check both times.</translation>
    </message>
    <message>
        <source>Selesai tanpa catatan kunjungan</source>
        <translation>Done without a visit</translation>
    </message>
    <message>
        <source>Selesai. Loket ini dan Dinas memegang catatan yang sama.</source>
        <translation>Done. This counter and the Dinas hold the same entries.</translation>
    </message>
    <message>
        <source>Selisih {kind}: kenapa?</source>
        <translation>Difference {kind}: why?</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Semua angkanya sama. Periksa kartunya.</source>
        <translation>All its digits are the same. Check the card.</translation>
    </message>
    <message>
        <source>Semua berkas ada, seperti biasanya dibawa</source>
        <translation>All papers are here, as usually brought</translation>
    </message>
    <message>
        <source>Semua catatan ada di loket ini, dan ikut terkirim begitu loket terdaftar.</source>
        <translation>All entries are at this counter, and will be sent once it is enrolled.</translation>
    </message>
    <message>
        <source>Semua catatan aman di loket ini dan pelayanan jalan terus.</source>
        <translation>All entries are safe at this counter and service goes on.</translation>
    </message>
    <message>
        <source>Semua catatan aman di loket ini; tidak ada yang dihapus.</source>
        <translation>All entries are safe at this counter; nothing was deleted.</translation>
    </message>
    <message>
        <source>Semua desa ({count})</source>
        <translation>All villages ({count})</translation>
    </message>
    <message>
        <source>Semua layanan gratis, tidak dipungut biaya.</source>
        <translation>All services are free of charge; no fee is taken.</translation>
    </message>
    <message>
        <source>Semua sudah selesai.</source>
        <translation>Everything is finished.</translation>
    </message>
    <message>
        <source>Semua terkirim</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Semua yang sudah disimpan aman.</source>
        <translation>Everything saved so far is safe.</translation>
    </message>
    <message>
        <source>Semuanya aman di loket ini; pelayanan tidak memerlukan jaringan.</source>
        <translation>All of it is safe at this counter; service needs no network.</translation>
    </message>
    <message>
        <source>Senin</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Seperti tertulis di SIAK.</source>
        <translation>As written in SIAK.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Serah terima</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Serah terima ditarik kembali</source>
        <translation>Hand-over taken back</translation>
    </message>
    <message>
        <source>Serahkan</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Serahkan semua ({count}, {early} belum siap)</source>
        <translation>Hand over all ({count}, {early} not ready)</translation>
    </message>
    <message>
        <source>Serahkan semua yang siap</source>
        <translation>Hand over all that is ready</translation>
    </message>
    <message>
        <source>Serahkan semua yang siap ({count})</source>
        <translation>Hand over all that is ready ({count})</translation>
    </message>
    <message>
        <source>Server Dinas dipulihkan dari cadangan.</source>
        <translation>The Dinas server was restored from a backup.</translation>
    </message>
    <message>
        <source>Server Dinas meminta versi program yang lebih baru.</source>
        <translation>The Dinas server asks for a newer version of the program.</translation>
    </message>
    <message>
        <source>Server Dinas sedang bermasalah.</source>
        <translation>The Dinas server has a problem.</translation>
    </message>
    <message>
        <source>Server Dinas tidak mengenali loket ini.</source>
        <translation>The Dinas server does not know this counter.</translation>
    </message>
    <message>
        <source>Sesudah catatan terakhir, {known}.</source>
        <translation>After the last entry, {known}.</translation>
    </message>
    <message>
        <source>Setelah disimpan, lembar berikutnya sudah terpilih di sini.</source>
        <translation>After saving, the next sheet is chosen here.</translation>
    </message>
    <message>
        <source>Setiap kunjungan tercatat, juga tanpa jaringan.</source>
        <translation>Every visit is recorded, also without a network.</translation>
    </message>
    <message>
        <source>Setiap perubahan langsung berlaku.</source>
        <translation>Every change holds at once.</translation>
    </message>
    <message>
        <source>Setiap warga pulang membawa tanda terima.</source>
        <translation>Every resident goes home with a receipt.</translation>
    </message>
    <message>
        <source>Setujui dan lanjutkan</source>
        <translation>Agree and go on</translation>
    </message>
    <message>
        <source>Shift+F2 susulan</source>
        <translation>Shift+F2 enter later</translation>
    </message>
    <message>
        <source>Siap diambil</source>
        <translation>Ready for collection</translation>
    </message>
    <message>
        <source>Siap diambil, untuk semua yang ditandai</source>
        <translation>Ready, for all that are marked</translation>
    </message>
    <message>
        <source>Siap layani</source>
        <translation>Ready to serve</translation>
    </message>
    <message>
        <source>Siap layani dan kunci layar</source>
        <translation>Readiness and lock</translation>
    </message>
    <message>
        <source>Siap layani: {count} hal perlu dilihat (Ctrl+R)</source>
        <translation>Readiness: {count} things to look at (Ctrl+R)</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Siapa yang masuk</source>
        <translation>Who signs in</translation>
    </message>
    <message>
        <source>Siapkan loket</source>
        <translation>Set up the counter</translation>
    </message>
    <message>
        <source>Siapkan loket ini</source>
        <translation>Set up this counter</translation>
    </message>
    <message>
        <source>Sidik yang sama berarti isi buku sama, catatan demi catatan. Bacakan sidik bila Dinas menanyakan.</source>
        <translation>The same fingerprint means the same book, entry by entry. Read the fingerprint out if the Dinas asks for it.</translation>
    </message>
    <message>
        <source>Sidik {head}</source>
        <translation>Fingerprint {head}</translation>
    </message>
    <message>
        <source>Sidik: ringkasan isi buku register saat ditutup. Pembukaan berikutnya membandingkannya.</source>
        <translation>Fingerprint: what the register held at the closing, in brief. The next opening compares it.</translation>
    </message>
    <message>
        <source>Silakan ke loket</source>
        <translation>Please come to the counter</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan &amp;&amp; cetak tanda terima</source>
        <translation>Save &amp;&amp; print the receipt</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Simpan atau kosongkan formulirnya dahulu (F2).</source>
        <translation>Save or clear that form first (F2).</translation>
    </message>
    <message>
        <source>Simpan berkas</source>
        <translation>Save the papers</translation>
    </message>
    <message>
        <source>Simpan dahulu lembar kodenya, atau tandai bahwa kodenya sudah dicatat di kertas.</source>
        <translation>Save the sheet with the code first, or tick that the code is written down on paper.</translation>
    </message>
    <message>
        <source>Simpan dan cetak tanda terima</source>
        <translation>Save and print the receipt</translation>
    </message>
    <message>
        <source>Simpan keadaan</source>
        <translation>Save the status</translation>
    </message>
    <message>
        <source>Simpan konsep</source>
        <translation>Keep draft</translation>
    </message>
    <message>
        <source>Simpan koreksi</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Simpan laporan tutup terakhir dan beri tahu admin Dinas.</source>
        <translation>Keep the last closing report and tell the Dinas admin.</translation>
    </message>
    <message>
        <source>Simpan lembar PDF</source>
        <translation>Save the sheet as PDF</translation>
    </message>
    <message>
        <source>Simpan lembar ini</source>
        <translation>Save this sheet</translation>
    </message>
    <message>
        <source>Simpan log PDF</source>
        <translation>Save the log as PDF</translation>
    </message>
    <message>
        <source>Simpan nomor</source>
        <translation>Save the number</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF, cetak nanti.</source>
        <translation>Save it as PDF and print later.</translation>
    </message>
    <message>
        <source>Sisa blangko: {counted}.</source>
        <translation>Blank cards left: {counted}.</translation>
    </message>
    <message>
        <source>Sisa {kind}</source>
        <translation>{kind} left</translation>
    </message>
    <message>
        <source>Slip uji</source>
        <translation>Test slip</translation>
    </message>
    <message>
        <source>Slip uji keluar dan kodenya terbaca.</source>
        <translation>The test slip came out and its code was read.</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Stik ini belum ditandai untuk loket ini.</source>
        <translation>This stick is not marked for this counter yet.</translation>
    </message>
    <message>
        <source>Stik ini milik loket lain.</source>
        <translation>This stick belongs to another counter.</translation>
    </message>
    <message>
        <source>Stik ini sekarang cermin loket ini dan diperbarui sendiri.</source>
        <translation>This stick is the mirror of this counter from now on and keeps itself up to date.</translation>
    </message>
    <message>
        <source>Stik memuat catatan yang tidak ada lagi di buku register ini.</source>
        <translation>The stick holds entries that are no longer in this register.</translation>
    </message>
    <message>
        <source>Stik penuh.</source>
        <translation>The stick is full.</translation>
    </message>
    <message>
        <source>Stik tidak terpasang.</source>
        <translation>The stick is not plugged in.</translation>
    </message>
    <message>
        <source>Stik yang terpasang</source>
        <translation>Sticks that are plugged in</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sudah ada basis data di folder ini.</source>
        <translation>There is a database in this folder already.</translation>
    </message>
    <message>
        <source>Sudah dicatat</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Sudah dihitung.</source>
        <translation>Counted.</translation>
    </message>
    <message>
        <source>Sudah dihitung; {count} lembar kurang dari penutupan terakhir.</source>
        <translation>Counted; {count} fewer than at the last closing.</translation>
    </message>
    <message>
        <source>Sudah dijalankan.</source>
        <translation>Gone through.</translation>
    </message>
    <message>
        <source>Sudah dikabari</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Sudah disimpan, lanjut masuk</source>
        <translation>Kept safe, go on to sign in</translation>
    </message>
    <message>
        <source>Sudah ditulis tangan? Tekan sekali lagi untuk mencatatnya.</source>
        <translation>Written by hand already? Press once more to note it.</translation>
    </message>
    <message>
        <source>Sudah keluar</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>Sudah keluar.</source>
        <translation>Signed out.</translation>
    </message>
    <message>
        <source>Suhu, masker, cuci tangan. Bila kurang sehat, beri tahu supervisor; loket boleh dibuka petugas lain.</source>
        <translation>Temperature, mask, clean hands. If you are unwell, tell the supervisor; somebody else may open the counter.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Supervisor belum menjawab.</source>
        <translation>The supervisor has not answered yet.</translation>
    </message>
    <message>
        <source>Surat kuasa F-1.07 diterima</source>
        <translation>Power of attorney F-1.07 received</translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation>Back-entry</translation>
    </message>
    <message>
        <source>Susulan dan gangguan</source>
        <translation>Entering later and outages</translation>
    </message>
    <message>
        <source>Susulan tanpa lembar darurat</source>
        <translation>Enter later without an emergency sheet</translation>
    </message>
    <message>
        <source>Susulan · lembar {number}</source>
        <translation>Back-entry · sheet {number}</translation>
    </message>
    <message>
        <source>Susulan: buka lembar yang dipindai atau dipilih</source>
        <translation>Enter later: open the sheet that was scanned or chosen</translation>
    </message>
    <message>
        <source>Susulan: catat atau cetak lembar darurat</source>
        <translation>Back-entry: enter or print emergency sheets</translation>
    </message>
    <message>
        <source>Susulan: terjadi pada tanggal dan jam lain</source>
        <translation>Entered later: happened on another day or at another time</translation>
    </message>
    <message>
        <source>Susulan: terjadi pada …</source>
        <translation>Entered later: happened at …</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tambah pengguna</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>Tambahkan jam, mis. 1430.</source>
        <translation>Add the time, such as 1430.</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Tampilkan NIK</source>
        <translation>Show the NIK</translation>
    </message>
    <message>
        <source>Tanda baca disimpan seperti tertulis.</source>
        <translation>Punctuation is stored as written.</translation>
    </message>
    <message>
        <source>Tanda pada lembar</source>
        <translation>Mark on the sheet</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Tanda tangan atau cap jempol di atas kertas; tidak disimpan di PC.</source>
        <translation>Signature or thumbprint on paper; nothing of it is kept on the PC.</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Tanda terima dibawa</source>
        <translation>Receipt brought along</translation>
    </message>
    <message>
        <source>Tanda terima hilang</source>
        <translation>Receipt lost</translation>
    </message>
    <message>
        <source>Tanda terima hilang: minta pernyataan yang ditandatangani, lalu centang.</source>
        <translation>The receipt is lost: ask for a signed statement, then tick this.</translation>
    </message>
    <message>
        <source>Tanda terima, nomor register, nama, atau NIK</source>
        <translation>Receipt, register number, name or NIK</translation>
    </message>
    <message>
        <source>Tanda yang tidak biasa dalam nama: {characters}. Boleh diteruskan.</source>
        <translation>Unusual signs in the name: {characters}. You may go on.</translation>
    </message>
    <message>
        <source>Tandai dengan Alt+T.</source>
        <translation>Mark it with Alt+T.</translation>
    </message>
    <message>
        <source>Tandai permohonan; Ctrl+A semuanya</source>
        <translation>Mark a case; Ctrl+A all of them</translation>
    </message>
    <message>
        <source>Tandai stik ini</source>
        <translation>Mark this stick</translation>
    </message>
    <message>
        <source>Tandai stik untuk cermin</source>
        <translation>Mark a stick for the mirror</translation>
    </message>
    <message>
        <source>Tanggal itu sudah lewat. Periksa; boleh diteruskan.</source>
        <translation>That day is over. Check; you may go on.</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir belum tiba. Periksa tahunnya.</source>
        <translation>The date of birth is still to come. Check the year.</translation>
    </message>
    <message>
        <source>Tanggal lahir berbeda dari NIK. NIK tidak berubah seumur hidup; boleh diteruskan.</source>
        <translation>The date of birth differs from the NIK. A NIK stays the same for life; you may go on.</translation>
    </message>
    <message>
        <source>Tanggal lahir di NIK tidak ada ({day}). Periksa; boleh diteruskan.</source>
        <translation>The day of birth in the NIK does not exist ({day}). Check it; you may go on.</translation>
    </message>
    <message>
        <source>Tanggal lahir di NIK tidak ada. Periksa; boleh diteruskan.</source>
        <translation>The date of birth in the NIK does not exist. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Tanggal pencatatan di No. KK belum tiba. Periksa; boleh diteruskan.</source>
        <translation>The date of recording in the No. KK is still to come. Check it; you may go on.</translation>
    </message>
    <message>
        <source>Tanpa NIK</source>
        <translation>Without a NIK</translation>
    </message>
    <message>
        <source>Tanpa lembar</source>
        <translation>Without a sheet</translation>
    </message>
    <message>
        <source>Tanpa pencetak · {count} kertas menunggu</source>
        <translation>No printer · {count} papers waiting</translation>
    </message>
    <message>
        <source>Tanpa pencetak: PDF</source>
        <translation>No printer: PDF</translation>
    </message>
    <message>
        <source>Tanyakan kesehatan petugas saat membuka loket</source>
        <translation>Ask after the officer&apos;s health when the counter opens</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Tarik kembali serah terima</source>
        <translation>Take back a hand-over</translation>
    </message>
    <message>
        <source>Tarik serah terima</source>
        <translation>Take back hand-over</translation>
    </message>
    <message>
        <source>Tekan tombol yang dipilih</source>
        <translation>Press the chosen button</translation>
    </message>
    <message>
        <source>Tempel di berkas</source>
        <translation>Stick-on for the file</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Terbaca. Pencetak dan pemindai bekerja.</source>
        <translation>Read. Printer and scanner work.</translation>
    </message>
    <message>
        <source>Terbaca: pencetak {name} dan pemindai bekerja.</source>
        <translation>Read: printer {name} and the scanner work.</translation>
    </message>
    <message>
        <source>Terbit di kecamatan {district} yang dahulu bagian Kab. Gorontalo. NIK tetap berlaku.</source>
        <translation>Issued in kecamatan {district}, formerly part of Kab. Gorontalo. The NIK stays valid.</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Terjadi (susulan)</source>
        <translation>Happened (back-entry)</translation>
    </message>
    <message>
        <source>Terjadi pada (tanggal jam)</source>
        <translation>Happened on (date time)</translation>
    </message>
    <message>
        <source>Terkirim terakhir {last}; {waiting} catatan menunggu.</source>
        <translation>Last sent {last}; {waiting} entries waiting.</translation>
    </message>
    <message>
        <source>Terkirim terakhir {time}</source>
        <translation>Last sent {time}</translation>
    </message>
    <message>
        <source>Terkirim terakhir {time}.</source>
        <translation>Last sent {time}.</translation>
    </message>
    <message>
        <source>Terkirim {sent} catatan.</source>
        <translation>Entries sent: {sent}.</translation>
    </message>
    <message>
        <source>Terkirim {sent}, diterima {received}.</source>
        <translation>Sent {sent}, received {received}.</translation>
    </message>
    <message>
        <source>Terlalu panjang untuk disimpan. Singkat dahulu.</source>
        <translation>Too long to be kept. Shorten it first.</translation>
    </message>
    <message>
        <source>Terlalu panjang.</source>
        <translation>Too long.</translation>
    </message>
    <message>
        <source>Terlalu sering salah.</source>
        <translation>Wrong too often.</translation>
    </message>
    <message>
        <source>Terlama menunggu</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>Tersimpan dan dicatat: {name}. Berkas ini memuat data warga; simpan baik-baik.</source>
        <translation>Saved and recorded: {name}. This file holds residents’ data; please keep it safe.</translation>
    </message>
    <message>
        <source>Tersimpan di buku register</source>
        <translation>Saved in the register</translation>
    </message>
    <message>
        <source>Tersimpan di buku register.</source>
        <translation>Saved in the register.</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name}. Cetak, simpan di brankas, lalu hapus berkasnya.</source>
        <translation>Saved as {name}. Print it, keep it in the safe, then delete the file.</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Tersimpan: {number}</source>
        <translation>Saved: {number}</translation>
    </message>
    <message>
        <source>Tersimpan: {words}. Alt+Z mengembalikan.</source>
        <translation>Kept: {words}. Alt+Z takes it back.</translation>
    </message>
    <message>
        <source>Tetap terbaca di buku register, dengan tanda batal dan alasannya. Nomornya tidak dipakai lagi.</source>
        <translation>It stays readable in the register, marked as void with the reason. Its number is not used again.</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Tidak ada dokumen yang menunggu diambil di sana.</source>
        <translation>No document waits to be collected there.</translation>
    </message>
    <message>
        <source>Tidak ada dokumen yang menunggu diambil.</source>
        <translation>No document waits to be collected.</translation>
    </message>
    <message>
        <source>Tidak ada gangguan sebulan ini. Ctrl+1: listrik padam. Ctrl+2: jaringan mati.</source>
        <translation>No outage this month. Ctrl+1: power out. Ctrl+2: line down.</translation>
    </message>
    <message>
        <source>Tidak ada kertas yang tertinggal.</source>
        <translation>No paper is left behind.</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan hari ini. Loket ditutup seperti biasa. Terima kasih.</source>
        <translation>No visits today. The counter is closed as usual. Thank you.</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan yang dicatat pada hari ini.</source>
        <translation>No visits were recorded on this day.</translation>
    </message>
    <message>
        <source>Tidak ada layanan seperti itu. Ketik kode atau kata lain.</source>
        <translation>There is no such service. Type another code or word.</translation>
    </message>
    <message>
        <source>Tidak ada lembar seperti ini.</source>
        <translation>No such sheet.</translation>
    </message>
    <message>
        <source>Tidak ada lembar yang belum dicatat. Ctrl+P mencetak lembar baru.</source>
        <translation>No sheet waits to be entered. Ctrl+P prints new ones.</translation>
    </message>
    <message>
        <source>Tidak ada pencetak di PC ini.</source>
        <translation>There is no printer on this PC.</translation>
    </message>
    <message>
        <source>Tidak ada pencetak di PC ini. Kertas dapat disimpan sebagai PDF atau ditulis tangan.</source>
        <translation>There is no printer on this PC. Papers can be saved as PDF or written by hand.</translation>
    </message>
    <message>
        <source>Tidak ada pencetak di PC ini. Simpan sebagai PDF, lalu cetak di PC lain.</source>
        <translation>There is no printer on this PC. Save it as PDF, then print it on another PC.</translation>
    </message>
    <message>
        <source>Tidak ada pencetak di PC ini. Simpan sebagai PDF; data sudah aman di buku register.</source>
        <translation>There is no printer on this PC. Save it as PDF; the data is safe in the register.</translation>
    </message>
    <message>
        <source>Tidak ada pencetak.</source>
        <translation>There is no printer.</translation>
    </message>
    <message>
        <source>Tidak ada penutupan loket pada hari ini.</source>
        <translation>The counter was not closed on this day.</translation>
    </message>
    <message>
        <source>Tidak ada permohonan pada hari itu.</source>
        <translation>No cases on that day.</translation>
    </message>
    <message>
        <source>Tidak ada permohonan yang masih terbuka.</source>
        <translation>No case is open.</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat disalin di layar ini. Buka dahulu sebuah permohonan.</source>
        <translation>There is nothing to copy on this screen. Please open a case first.</translation>
    </message>
    <message>
        <source>Tidak ada yang dianggap terkirim; semua catatan aman di loket ini.</source>
        <translation>Nothing counts as sent; all entries are safe at this counter.</translation>
    </message>
    <message>
        <source>Tidak ada yang dibatalkan: nomor ini sudah dipanggil atau kembali.</source>
        <translation>Nothing was taken back: this number was called or is back already.</translation>
    </message>
    <message>
        <source>Tidak ada yang dikirim kepadanya; semua catatan aman di loket ini.</source>
        <translation>Nothing was sent to it; all entries are safe at this counter.</translation>
    </message>
    <message>
        <source>Tidak ada yang dikirim; semua catatan aman di loket ini.</source>
        <translation>Nothing was sent; all entries are safe at this counter.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditimpa.</source>
        <translation>Nothing was overwritten.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditulis ke sana.</source>
        <translation>Nothing was written to it.</translation>
    </message>
    <message>
        <source>Tidak ada yang diubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Tidak ada yang lewat waktu.</source>
        <translation>Nothing is overdue.</translation>
    </message>
    <message>
        <source>Tidak ada yang menahan pelayanan. Esc kembali.</source>
        <translation>Nothing here holds up service. Esc goes back.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu blangko.</source>
        <translation>Nothing waits for blanks.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu. Tekan Alt+A untuk memberi nomor.</source>
        <translation>Nobody waits. Press Alt+A to give a number.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu. Tekan Alt+A, Alt+B, atau Alt+C untuk memberi nomor.</source>
        <translation>Nobody is waiting. Press Alt+A, Alt+B or Alt+C to give a number.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dikoreksi.</source>
        <translation>There is nothing to correct.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditutup: loket belum dibuka. F9, Alt+T: laporan hari mana pun.</source>
        <translation>Nothing to close: the counter is not open. F9, Alt+T: the report of any day.</translation>
    </message>
    <message>
        <source>Tidak bisa dikabari</source>
        <translation>Could not be told</translation>
    </message>
    <message>
        <source>Tidak dapat diperiksa sekarang ({code}).</source>
        <translation>Can’t be checked now ({code}).</translation>
    </message>
    <message>
        <source>Tidak ditemukan di loket ini. Coba sebagian nama saja, atau NIK lengkap.</source>
        <translation>Not found at this counter. Try just a part of the name, or the full NIK.</translation>
    </message>
    <message>
        <source>Tidak diubah. {which}</source>
        <translation>Not changed. {which}</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Tidak perlu</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Tidak sama dengan yang di atas.</source>
        <translation>Not the same as above.</translation>
    </message>
    <message>
        <source>Tidak seorang pun menyetujui permintaannya sendiri.</source>
        <translation>Nobody agrees to what they ask for themselves.</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Tombol</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tombol utama layar ini</source>
        <translation>The main button of this screen</translation>
    </message>
    <message>
        <source>Tulis jam seperti 0940, atau 23-11-2026 0940.</source>
        <translation>Write the time like 0940, or 23-11-2026 0940.</translation>
    </message>
    <message>
        <source>Tulis sebagai 23-11-2026 14.30.</source>
        <translation>Write it as 23-11-2026 14.30.</translation>
    </message>
    <message>
        <source>Tulis tangan</source>
        <translation>Written by hand</translation>
    </message>
    <message>
        <source>Tulis tanggal sebagai 17-08-1990.</source>
        <translation>Write the date as 17-08-1990.</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Tunggu sampai selesai, lalu lihat lagi.</source>
        <translation>Wait until it is finished, then look again.</translation>
    </message>
    <message>
        <source>Tunggu {seconds} detik, atau pakai kata sandi supervisor di PC ini.</source>
        <translation>Wait {seconds} seconds, or use the supervisor&apos;s password on this PC.</translation>
    </message>
    <message>
        <source>Tunggu {seconds} detik, lalu coba lagi.</source>
        <translation>Wait {seconds} seconds, then try again.</translation>
    </message>
    <message>
        <source>Tutup loket</source>
        <translation>Close counter</translation>
    </message>
    <message>
        <source>Tutup program lain, lalu coba lagi.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Ubah keadaan</source>
        <translation>Change the status</translation>
    </message>
    <message>
        <source>Uji pencetak dan pemindai</source>
        <translation>Try printer and scanner</translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Ukuran kertas itu tidak dikenal.</source>
        <translation>That paper size is not known.</translation>
    </message>
    <message>
        <source>Ukuran tanda terima</source>
        <translation>Size of receipts</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Untuk A4 dan A5</source>
        <translation>For A4 and A5</translation>
    </message>
    <message>
        <source>Untuk rol dan slip kecil</source>
        <translation>For rolls and small slips</translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Untuk {name}</source>
        <translation>For {name}</translation>
    </message>
    <message>
        <source>Urutan catatan tetap benar dan pelayanan jalan terus.</source>
        <translation>The order of the entries stays right and service goes on.</translation>
    </message>
    <message>
        <source>Utuh; {entries} catatan terakhir dihitung ulang.</source>
        <translation>Whole; the last {entries} entries were recomputed.</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Waktu gangguan dibetulkan</source>
        <translation>Outage times corrected</translation>
    </message>
    <message>
        <source>Waktu kejadian belum tiba.</source>
        <translation>The time it happened is still to come.</translation>
    </message>
    <message>
        <source>Waktu kejadian terlalu lama. Periksa tahunnya.</source>
        <translation>The time it happened is too long ago. Check the year.</translation>
    </message>
    <message>
        <source>Waktu lain hanya untuk pencatatan susulan.</source>
        <translation>Another time is only for late entries.</translation>
    </message>
    <message>
        <source>Warga</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Warga berikutnya</source>
        <translation>Next resident</translation>
    </message>
    <message>
        <source>Warga berikutnya (keluarga, kolektif)</source>
        <translation>Next resident (family, village group)</translation>
    </message>
    <message>
        <source>Warga dalam kunjungan ini</source>
        <translation>Residents in this visit</translation>
    </message>
    <message>
        <source>Warga dikabari, atau tidak bisa</source>
        <translation>Owner told, or could not be</translation>
    </message>
    <message>
        <source>Warga harus datang sendiri.</source>
        <translation>The resident has to come in person.</translation>
    </message>
    <message>
        <source>Warga {place} dari {count}</source>
        <translation>Resident {place} of {count}</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>XLSX dan CSV perlu persetujuan supervisor.</source>
        <translation>XLSX and CSV need a supervisor&apos;s consent.</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Yang baru dibuat sendiri saat layar dikunci.</source>
        <translation>A new one makes itself when the screen is locked.</translation>
    </message>
    <message>
        <source>Yang bersangkutan</source>
        <translation>The resident in person</translation>
    </message>
    <message>
        <source>Yang bersangkutan selalu boleh; kuasa selalu dengan surat.</source>
        <translation>The person themselves always may; a proxy always with the letter.</translation>
    </message>
    <message>
        <source>Yang di sini tidak ditimpa.</source>
        <translation>The one here was not overwritten.</translation>
    </message>
    <message>
        <source>Yang dicetak di sini daftar siap diambil (Alt+S); buku harian dicetak di F9.</source>
        <translation>What is printed here is the list of ready documents (Alt+S); the day log is printed at F9.</translation>
    </message>
    <message>
        <source>Yang dikoreksi</source>
        <translation>Field to correct</translation>
    </message>
    <message>
        <source>Yang diperiksa</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>Yang diputuskan</source>
        <translation>What is decided</translation>
    </message>
    <message>
        <source>Yang ditanyakan (boleh kosong)</source>
        <translation>What was asked about (may be empty)</translation>
    </message>
    <message>
        <source>Yang masuk bukan supervisor.</source>
        <translation>The person who signed in is not a supervisor.</translation>
    </message>
    <message>
        <source>Yang menerima</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Yang menjawab bukan server Dinas: sertifikatnya lain.</source>
        <translation>What answered is not the Dinas server: its certificate is another one.</translation>
    </message>
    <message>
        <source>Yang menunggu menjadi berlaku, yang sekarang tidak</source>
        <translation>What waits counts, the present one does not</translation>
    </message>
    <message>
        <source>Yang sekarang tetap berlaku</source>
        <translation>The present one goes on counting</translation>
    </message>
    <message>
        <source>Yang sudah terkirim aman di Dinas. Pelayanan jalan terus, dan pembukaan mencatat hal ini.</source>
        <translation>What was sent is safe at the Dinas. Service goes on, and the opening records this.</translation>
    </message>
    <message>
        <source>Yang sudah terkirim aman di Dinas; pelayanan dan kertas jalan terus.</source>
        <translation>What was sent is safe at the Dinas; service and paper go on.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman; cadangan mungkin tidak dapat dibuat.</source>
        <translation>What is saved is safe; backups may not be possible.</translation>
    </message>
    <message>
        <source>ada kiriman</source>
        <translation>a delivery came</translation>
    </message>
    <message>
        <source>ada yang gagal; pelayanan jalan terus</source>
        <translation>something failed; service goes on</translation>
    </message>
    <message>
        <source>alat rusak</source>
        <translation>device broken</translation>
    </message>
    <message>
        <source>alihan dari daring</source>
        <translation>moved from online</translation>
    </message>
    <message>
        <source>aparat desa</source>
        <translation>village official</translation>
    </message>
    <message>
        <source>baki keluar penuh</source>
        <translation>the output tray is full</translation>
    </message>
    <message>
        <source>baki kertas belum terpasang</source>
        <translation>the paper tray is missing</translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>belum berhasil mengabari pemohon</source>
        <translation>could not reach the applicant yet</translation>
    </message>
    <message>
        <source>belum dicetak</source>
        <translation>not printed yet</translation>
    </message>
    <message>
        <source>belum dihitung</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>belum diperiksa</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>belum pasti keluar</source>
        <translation>not certain to be out</translation>
    </message>
    <message>
        <source>belum pasti tercetak</source>
        <translation>not sure whether printed</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>belum tercetak</source>
        <translation>not printed yet</translation>
    </message>
    <message>
        <source>berhenti: {why}</source>
        <translation>stopped: {why}</translation>
    </message>
    <message>
        <source>berkas baru</source>
        <translation>new papers</translation>
    </message>
    <message>
        <source>berkasnya lengkap</source>
        <translation>with complete papers</translation>
    </message>
    <message>
        <source>berkasnya masih kurang</source>
        <translation>with papers missing</translation>
    </message>
    <message>
        <source>berlangsung</source>
        <translation>still lasts</translation>
    </message>
    <message>
        <source>bertemu langsung</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>blangko habis</source>
        <translation>out of blank cards</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>catatan {who}</source>
        <translation>the entry of {who}</translation>
    </message>
    <message>
        <source>catatan, kira-kira {size}</source>
        <translation>entries, about {size}</translation>
    </message>
    <message>
        <source>catatan; semua sudah dikonfirmasi Dinas</source>
        <translation>entries; all confirmed by the Dinas</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>dari NIK; bandingkan dengan kartunya</source>
        <translation>from the NIK; compare with the card</translation>
    </message>
    <message>
        <source>datanya tidak ada di loket ini</source>
        <translation>its data are not at this counter</translation>
    </message>
    <message>
        <source>dengan cap jempol</source>
        <translation>with a thumb print</translation>
    </message>
    <message>
        <source>dengan surat kuasa F-1.07</source>
        <translation>with the letter F-1.07</translation>
    </message>
    <message>
        <source>dengan tanda terima</source>
        <translation>with the receipt</translation>
    </message>
    <message>
        <source>desa</source>
        <translation>village</translation>
    </message>
    <message>
        <source>di antaranya lewat waktu</source>
        <translation>of these, overdue</translation>
    </message>
    <message>
        <source>di antaranya menunggu blangko</source>
        <translation>of these, waiting for blanks</translation>
    </message>
    <message>
        <source>di antaranya siap diambil</source>
        <translation>of these, ready to collect</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>dibuka {time}, {day}</source>
        <translation>opened {time}, {day}</translation>
    </message>
    <message>
        <source>dicoba lagi {time}</source>
        <translation>tried again at {time}</translation>
    </message>
    <message>
        <source>diganti lembar lain</source>
        <translation>replaced by another sheet</translation>
    </message>
    <message>
        <source>dikabari</source>
        <translation>told</translation>
    </message>
    <message>
        <source>dikirim ke pencetak</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>dipanggil {time}, {count}×</source>
        <translation>called {time}, {count}×</translation>
    </message>
    <message>
        <source>dipinjam loket lain</source>
        <translation>lent to another counter</translation>
    </message>
    <message>
        <source>disimpan sebagai PDF</source>
        <translation>saved as PDF</translation>
    </message>
    <message>
        <source>ditandatangani</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>diteruskan ke Dinas</source>
        <translation>forwarded to the Dinas</translation>
    </message>
    <message>
        <source>ditulis tangan</source>
        <translation>written by hand</translation>
    </message>
    <message>
        <source>ditutup {time}</source>
        <translation>closed {time}</translation>
    </message>
    <message>
        <source>dokumen dibawa kembali</source>
        <translation>document brought back</translation>
    </message>
    <message>
        <source>dokumen ternyata belum diserahkan</source>
        <translation>document was not handed over after all</translation>
    </message>
    <message>
        <source>estimasi hari ini {time}</source>
        <translation>expected today {time}</translation>
    </message>
    <message>
        <source>estimasi {day} {time}</source>
        <translation>expected {day} {time}</translation>
    </message>
    <message>
        <source>gagal cetak</source>
        <translation>failed to print</translation>
    </message>
    <message>
        <source>gagal dicetak</source>
        <translation>failed to print</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hari ini {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>hari ini, {day}</source>
        <translation>today, {day}</translation>
    </message>
    <message>
        <source>hilang</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>jaringan / SIAK</source>
        <translation>network / SIAK</translation>
    </message>
    <message>
        <source>jaringan mati {minutes} menit</source>
        <translation>line down for {minutes} minutes</translation>
    </message>
    <message>
        <source>jemput bola</source>
        <translation>outreach</translation>
    </message>
    <message>
        <source>jenis kelamin</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>jenis kertas tidak dikenal</source>
        <translation>unknown kind of paper</translation>
    </message>
    <message>
        <source>keluar sebentar</source>
        <translation>steps out</translation>
    </message>
    <message>
        <source>keluarga</source>
        <translation>family</translation>
    </message>
    <message>
        <source>kertas habis</source>
        <translation>out of paper</translation>
    </message>
    <message>
        <source>kertas macet</source>
        <translation>paper jam</translation>
    </message>
    <message>
        <source>kertas perlu diisi</source>
        <translation>paper must be filled</translation>
    </message>
    <message>
        <source>kertas tidak dapat dibuat</source>
        <translation>the paper could not be made</translation>
    </message>
    <message>
        <source>kuasa</source>
        <translation>proxy</translation>
    </message>
    <message>
        <source>kurang {count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>lahir {day}</source>
        <translation>born {day}</translation>
    </message>
    <message>
        <source>lahir {year}</source>
        <translation>born {year}</translation>
    </message>
    <message>
        <source>lainnya</source>
        <translation>other</translation>
    </message>
    <message>
        <source>lainnya, lihat catatan</source>
        <translation>other, see the note</translation>
    </message>
    <message>
        <source>layanan</source>
        <translation>service</translation>
    </message>
    <message>
        <source>lengkap</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>lewat kantor desa</source>
        <translation>through the village office</translation>
    </message>
    <message>
        <source>lewat keluarga</source>
        <translation>through the family</translation>
    </message>
    <message>
        <source>lewat telepon</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>lewat {count} hari</source>
        <translation>{count} days late</translation>
    </message>
    <message>
        <source>lewat {count} jam</source>
        <translation>{count} hours late</translation>
    </message>
    <message>
        <source>listrik padam</source>
        <translation>power cut</translation>
    </message>
    <message>
        <source>listrik padam {minutes} menit</source>
        <translation>power out for {minutes} minutes</translation>
    </message>
    <message>
        <source>loket</source>
        <translation>counter</translation>
    </message>
    <message>
        <source>loket belum dibuka</source>
        <translation>counter not open yet</translation>
    </message>
    <message>
        <source>loket berdiri sendiri</source>
        <translation>stand-alone counter</translation>
    </message>
    <message>
        <source>lupa</source>
        <translation>forgotten</translation>
    </message>
    <message>
        <source>memanggil; yang keluar sebentar kembali menunggu</source>
        <translation>calls; who stepped out waits again</translation>
    </message>
    <message>
        <source>mengabari pemohon bahwa dokumennya menunggu</source>
        <translation>told the applicant that the document waits</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>menunggu pejabat</source>
        <translation>waiting for an officer</translation>
    </message>
    <message>
        <source>menunggu {count}</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>mis. 140/22/XI/2026</source>
        <translation>e.g. 140/22/XI/2026</translation>
    </message>
    <message>
        <source>mis. Loket Telaga 1</source>
        <translation>e.g. Loket Telaga 1</translation>
    </message>
    <message>
        <source>mis. foto tidak sesuai</source>
        <translation>e.g. photo does not match</translation>
    </message>
    <message>
        <source>mis. siti</source>
        <translation>e.g. siti</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>nama yang mewakili</source>
        <translation>name of the proxy</translation>
    </message>
    <message>
        <source>orang asing</source>
        <translation>foreign national</translation>
    </message>
    <message>
        <source>paspor</source>
        <translation>passport</translation>
    </message>
    <message>
        <source>pencetak berhenti</source>
        <translation>the printer is stopped</translation>
    </message>
    <message>
        <source>pencetak mati</source>
        <translation>the printer is off</translation>
    </message>
    <message>
        <source>pencetak mati atau terputus</source>
        <translation>the printer is off or disconnected</translation>
    </message>
    <message>
        <source>pencetak melaporkan gangguan</source>
        <translation>the printer reports a fault</translation>
    </message>
    <message>
        <source>pencetak menolak</source>
        <translation>the printer refuses</translation>
    </message>
    <message>
        <source>pencetak tidak ditemukan</source>
        <translation>the printer is not found</translation>
    </message>
    <message>
        <source>pencetak tidak menjawab</source>
        <translation>the printer does not answer</translation>
    </message>
    <message>
        <source>pencetak tidak terhubung</source>
        <translation>the printer is not connected</translation>
    </message>
    <message>
        <source>permintaan pemohon</source>
        <translation>applicant’s wish</translation>
    </message>
    <message>
        <source>program terhenti saat mengirim</source>
        <translation>the program stopped while sending</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>rusak atau gagal cetak</source>
        <translation>spoiled or misprinted</translation>
    </message>
    <message>
        <source>salah dengar</source>
        <translation>misheard</translation>
    </message>
    <message>
        <source>salah hitung sebelumnya</source>
        <translation>miscounted before</translation>
    </message>
    <message>
        <source>salah ketik</source>
        <translation>mistyped</translation>
    </message>
    <message>
        <source>salah layanan</source>
        <translation>wrong service</translation>
    </message>
    <message>
        <source>salah orang</source>
        <translation>wrong person</translation>
    </message>
    <message>
        <source>salah permohonan</source>
        <translation>wrong case</translation>
    </message>
    <message>
        <source>salah tulis</source>
        <translation>spoiled in writing</translation>
    </message>
    <message>
        <source>salinan ke-{count}</source>
        <translation>copy no. {count}</translation>
    </message>
    <message>
        <source>satu catatan</source>
        <translation>an entry</translation>
    </message>
    <message>
        <source>sedang diperiksa …</source>
        <translation>being checked …</translation>
    </message>
    <message>
        <source>sedang diserahkan ke pencetak</source>
        <translation>being handed to the printer</translation>
    </message>
    <message>
        <source>seperti tertulis di lembar</source>
        <translation>as written on the sheet</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>siap, dengan catatan</source>
        <translation>ready, with remarks</translation>
    </message>
    <message>
        <source>sudah dicetak</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>tak terbaca</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>tanda terima hilang</source>
        <translation>receipt lost</translation>
    </message>
    <message>
        <source>tanda terima rusak</source>
        <translation>receipt damaged</translation>
    </message>
    <message>
        <source>tanda terimanya hilang</source>
        <translation>the receipt being lost</translation>
    </message>
    <message>
        <source>tanggal lahir</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>tanpa NIK ({why})</source>
        <translation>no NIK ({why})</translation>
    </message>
    <message>
        <source>tepat waktu</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>terbit di {place}</source>
        <translation>issued in {place}</translation>
    </message>
    <message>
        <source>tercatat dua kali</source>
        <translation>recorded twice</translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>terkirim {up}, diterima {down}</source>
        <translation>sent {up}, received {down}</translation>
    </message>
    <message>
        <source>terlalu lama menunggu, tidak keluar sendiri</source>
        <translation>waited too long, does not come out by itself</translation>
    </message>
    <message>
        <source>terlambat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>terlambat dengan alasan</source>
        <translation>late with an excuse</translation>
    </message>
    <message>
        <source>tidak bisa</source>
        <translation>could not</translation>
    </message>
    <message>
        <source>tinta habis</source>
        <translation>out of ink</translation>
    </message>
    <message>
        <source>toner habis</source>
        <translation>out of toner</translation>
    </message>
    <message>
        <source>tutup pencetak terbuka</source>
        <translation>the printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>untuk dicatat saja</source>
        <translation>only to be noted</translation>
    </message>
    <message>
        <source>yang bersangkutan</source>
        <translation>the person themselves</translation>
    </message>
    <message>
        <source>{card} diperlihatkan</source>
        <translation>{card} shown</translation>
    </message>
    <message>
        <source>{code} dikeluarkan dari kunjungan ini.</source>
        <translation>{code} was taken out of this visit.</translation>
    </message>
    <message>
        <source>{count} belum dicetak</source>
        <translation>{count} not printed</translation>
    </message>
    <message>
        <source>{count} belum pasti</source>
        <translation>{count} unsure</translation>
    </message>
    <message>
        <source>{count} blangko {kind}</source>
        <translation>blank cards {kind}: {count}</translation>
    </message>
    <message>
        <source>{count} catatan</source>
        <translation>entries: {count}</translation>
    </message>
    <message>
        <source>{count} catatan menunggu ({size})</source>
        <translation>{count} entries waiting ({size})</translation>
    </message>
    <message>
        <source>{count} dalam kunjungan ini</source>
        <translation>{count} in this visit</translation>
    </message>
    <message>
        <source>{count} dari 16 angka</source>
        <translation>{count} of 16 digits</translation>
    </message>
    <message>
        <source>{count} dari {all} dokumen belum siap diambil. Alt+A sekali lagi menyerahkan semuanya.</source>
        <translation>{count} of {all} documents are not ready to collect yet. Alt+A once more hands all of them over.</translation>
    </message>
    <message>
        <source>{count} ditandai</source>
        <translation>{count} marked</translation>
    </message>
    <message>
        <source>{count} ditemukan</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>{count} dokumen diserahkan</source>
        <translation>{count} documents handed over</translation>
    </message>
    <message>
        <source>{count} gagal</source>
        <translation>{count} failed</translation>
    </message>
    <message>
        <source>{count} hari</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} hari lalu</source>
        <translation>{count} days ago</translation>
    </message>
    <message>
        <source>{count} jam lalu</source>
        <translation>{count} hours ago</translation>
    </message>
    <message>
        <source>{count} kertas belum dicetak · F8</source>
        <translation>{count} papers not printed · F8</translation>
    </message>
    <message>
        <source>{count} kertas belum pasti · F8</source>
        <translation>{count} papers unsure · F8</translation>
    </message>
    <message>
        <source>{count} kertas gagal · F8</source>
        <translation>{count} papers failed · F8</translation>
    </message>
    <message>
        <source>{count} kertas menunggu</source>
        <translation>{count} papers waiting</translation>
    </message>
    <message>
        <source>{count} kertas menunggu: pencetaknya tidak ada · F8</source>
        <translation>{count} papers waiting: their printer is gone · F8</translation>
    </message>
    <message>
        <source>{count} koreksi</source>
        <translation>{count} corrections</translation>
    </message>
    <message>
        <source>{count} menit lalu</source>
        <translation>{count} minutes ago</translation>
    </message>
    <message>
        <source>{count} nomor antrean</source>
        <translation>{count} queue numbers</translation>
    </message>
    <message>
        <source>{count} permohonan sekaligus</source>
        <translation>{count} cases at once</translation>
    </message>
    <message>
        <source>{count} permohonan: {what}</source>
        <translation>{count} cases: {what}</translation>
    </message>
    <message>
        <source>{count} saran; panah bawah memilih.</source>
        <translation>{count} suggestions; the down arrow chooses.</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} {time} · {role}</source>
        <translation>{day} {time} · {role}</translation>
    </message>
    <message>
        <source>{day} · {time} WITA</source>
        <translation>{day} · {time} WITA</translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{entries} catatan terakhir utuh; selebihnya masih diperiksa.</source>
        <translation>The last {entries} entries are whole; the rest is still being checked.</translation>
    </message>
    <message>
        <source>{lane}, prioritas</source>
        <translation>{lane}, priority</translation>
    </message>
    <message>
        <source>{length} angka, kurang satu. Ada yang terlewat; bandingkan kartunya.</source>
        <translation>{length} digits, one too few. One was left out; compare the card.</translation>
    </message>
    <message>
        <source>{length} angka, satu lebih. Ada yang terketik dua kali; bandingkan kartunya.</source>
        <translation>{length} digits, one too many. One was typed twice; compare the card.</translation>
    </message>
    <message>
        <source>{length} angka. Mungkin angka {digit} pada urutan ke-{position} terketik dua kali.</source>
        <translation>{length} digits. Perhaps the digit {digit} at place {position} was typed twice.</translation>
    </message>
    <message>
        <source>{length} angka. Mungkin angka {digit} pada urutan ke-{position} terketik satu kali saja.</source>
        <translation>{length} digits. Perhaps the digit {digit} at place {position} was typed only once.</translation>
    </message>
    <message>
        <source>{length} huruf, paling banyak {limit}.</source>
        <translation>{length} letters, at most {limit}.</translation>
    </message>
    <message>
        <source>{length} huruf, paling banyak {limit}. Singkat seperti pada KK.</source>
        <translation>{length} letters, at most {limit}. Shorten it as on the family card (KK).</translation>
    </message>
    <message>
        <source>{length} huruf; untuk nama baru paling banyak {limit}. Nama lama tetap sah.</source>
        <translation>{length} letters; a new name has at most {limit}. Old names stay valid.</translation>
    </message>
    <message>
        <source>{men} laki-laki · {women} perempuan</source>
        <translation>{men} men · {women} women</translation>
    </message>
    <message>
        <source>{minutes} mnt</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name} (paket)</source>
        <translation>{name} (bundle)</translation>
    </message>
    <message>
        <source>{name} (tidak ditemukan)</source>
        <translation>{name} (not found)</translation>
    </message>
    <message>
        <source>{name} boleh masuk.</source>
        <translation>{name} may sign in.</translation>
    </message>
    <message>
        <source>{name} masih bertugas. Isian yang belum disimpan tetap ada.</source>
        <translation>{name} is still on duty. What was typed and not saved yet stays.</translation>
    </message>
    <message>
        <source>{name}, salinan ke-{count}</source>
        <translation>{name}, copy no. {count}</translation>
    </message>
    <message>
        <source>{number} belum selesai. Ctrl+J lagi: selesai. Tidak hadir: F4, Alt+T.</source>
        <translation>{number} is not done yet. Ctrl+J again: done. Absent: F4, Alt+T.</translation>
    </message>
    <message>
        <source>{number} dicatat selesai tanpa permohonan.</source>
        <translation>{number} is noted as done without a case.</translation>
    </message>
    <message>
        <source>{number} dicatat tidak hadir; nomornya tetap dapat dipanggil.</source>
        <translation>{number} noted as absent; the number can still be called.</translation>
    </message>
    <message>
        <source>{number}: {what}</source>
        <translation>{number}: {what}</translation>
    </message>
    <message>
        <source>{paper} masuk antrean cetak.</source>
        <translation>{paper} is in the print queue.</translation>
    </message>
    <message>
        <source>{paper} menunggu: tidak ada pencetak di PC ini. F8 menyimpannya sebagai PDF.</source>
        <translation>{paper} waits: there is no printer on this PC. F8 saves it as PDF.</translation>
    </message>
    <message>
        <source>{paper}: menunggu dicetak</source>
        <translation>{paper}: waits to be printed</translation>
    </message>
    <message>
        <source>{paper}: sudah ditulis tangan? Tekan sekali lagi untuk mencatatnya.</source>
        <translation>{paper}: written by hand already? Press once more to note it.</translation>
    </message>
    <message>
        <source>{printer} ada, belum diuji.</source>
        <translation>{printer} is there, not tried yet.</translation>
    </message>
    <message>
        <source>{printer}: kertas terakhir belum pasti keluar.</source>
        <translation>{printer}: it is not sure that the last paper came out.</translation>
    </message>
    <message>
        <source>{printer}: kertas terakhir keluar {at}.</source>
        <translation>{printer}: the last paper came out {at}.</translation>
    </message>
    <message>
        <source>{role} · sejak {time}</source>
        <translation>{role} · since {time}</translation>
    </message>
    <message>
        <source>{said}. Belum datang juga? Alt+T mencatat tidak hadir.</source>
        <translation>{said}. Still not here? Alt+T notes the absence.</translation>
    </message>
    <message>
        <source>{sent} catatan sudah dikonfirmasi Dinas; {waiting} menunggu di loket ini dan aman.</source>
        <translation>{sent} entries confirmed by the Dinas; {waiting} waiting at this counter, and safe.</translation>
    </message>
    <message>
        <source>{since}: semua batas waktu berhenti</source>
        <translation>{since}: all time limits stand still</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{state} Periksa: apakah kertasnya keluar?</source>
        <translation>{state} Please check: did the paper come out?</translation>
    </message>
    <message>
        <source>{state} {count} kali: perlu keputusan Dinas</source>
        <translation>{state} {count} times: the Dinas must decide</translation>
    </message>
    <message>
        <source>{told} karena {why}.</source>
        <translation>{told} because of: {why}.</translation>
    </message>
    <message>
        <source>{visits} kunjungan, {cases} permohonan, {papers} berkas diterima. Terima kasih.</source>
        <translation>Visits {visits}, cases {cases}, papers received {papers}. Thank you.</translation>
    </message>
    <message>
        <source>{waiting} catatan baru tercatat sementara itu; semuanya aman di loket ini.</source>
        <translation>Entries recorded meanwhile: {waiting}; all are safe at this counter.</translation>
    </message>
    <message>
        <source>{waiting} catatan menunggu.</source>
        <translation>Entries waiting: {waiting}.</translation>
    </message>
    <message>
        <source>{waiting} menunggu · {served} sudah dilayani</source>
        <translation>{waiting} waiting · {served} served already</translation>
    </message>
    <message>
        <source>{what} disalin dan dicatat; papan klip dikosongkan setelah {seconds} detik. Berikutnya: {after}.</source>
        <translation>{what} copied and recorded; the clipboard is cleared after {seconds} seconds. Next: {after}.</translation>
    </message>
    <message>
        <source>{what} sejak {since} belum ditutup. Ketik kapan selesai, lalu Ctrl+Enter.</source>
        <translation>{what} since {since} was not ended. Type when it ended, then Ctrl+Enter.</translation>
    </message>
    <message>
        <source>{what} sejak {since} belum ditutup. {key} mencatat kapan selesai; pelayanan jalan terus.</source>
        <translation>{what} since {since} was not ended. {key} notes when it did; the counter goes on meanwhile.</translation>
    </message>
    <message>
        <source>{what} sejak {time}</source>
        <translation>{what} since {time}</translation>
    </message>
    <message>
        <source>{what}: dibatalkan, tidak dihitung.</source>
        <translation>{what}: taken back, not counted.</translation>
    </message>
    <message>
        <source>{what}: selesai. Batas waktu berjalan lagi.</source>
        <translation>{what}: over. Time limits run again.</translation>
    </message>
    <message>
        <source>{what}: {about}</source>
        <translation>{what}: {about}</translation>
    </message>
    <message>
        <source>{when} · susulan, terjadi {at}</source>
        <translation>{when} · back-entry, happened {at}</translation>
    </message>
    <message>
        <source>{who} membatalkan permohonan</source>
        <translation>{who} voided the case</translation>
    </message>
    <message>
        <source>{who} membetulkan {field}: {old} → {new}, karena {why}.</source>
        <translation>{who} corrected the {field}: {old} → {new}, because of: {why}.</translation>
    </message>
    <message>
        <source>{who} memeriksa berkas. {state}</source>
        <translation>{who} checked the papers. {state}</translation>
    </message>
    <message>
        <source>{who} memeriksa berkas: {papers}. {state}</source>
        <translation>{who} checked the papers: {papers}. {state}</translation>
    </message>
    <message>
        <source>{who} memutuskan bahwa {what} berlaku.</source>
        <translation>{who} decided that {what} counts.</translation>
    </message>
    <message>
        <source>{who} memutuskan bahwa {what} tidak berlaku.</source>
        <translation>{who} decided that {what} does not count.</translation>
    </message>
    <message>
        <source>{who} menarik kembali serah terima karena {why}.</source>
        <translation>{who} took the hand-over back because of: {why}.</translation>
    </message>
    <message>
        <source>{who} menarik kembali serah terima.</source>
        <translation>{who} took the hand-over back.</translation>
    </message>
    <message>
        <source>{who} mencatat bahwa berkasnya kurang</source>
        <translation>{who} noted that papers are missing</translation>
    </message>
    <message>
        <source>{who} mencatat bahwa berkasnya lengkap</source>
        <translation>{who} noted that the papers are complete</translation>
    </message>
    <message>
        <source>{who} mencatat bahwa dokumen siap diambil</source>
        <translation>{who} noted that the document is ready for pick-up</translation>
    </message>
    <message>
        <source>{who} mencatat bahwa dokumen sudah diserahkan</source>
        <translation>{who} noted that the document was handed over</translation>
    </message>
    <message>
        <source>{who} mencatat nomor SIAK {siak}.</source>
        <translation>{who} noted the SIAK number {siak}.</translation>
    </message>
    <message>
        <source>{who} mencatat permohonan</source>
        <translation>{who} noted the case</translation>
    </message>
    <message>
        <source>{who} mencatat: {service}. Nomor {number}.</source>
        <translation>{who} noted: {service}. Number {number}.</translation>
    </message>
    <message>
        <source>{who} menerima permohonan {service} untuk {name}, {state}. Nomor {number}.</source>
        <translation>{who} received a case of {service} for {name}, {state}. Number {number}.</translation>
    </message>
    <message>
        <source>{who} meneruskan permohonan ke Dinas</source>
        <translation>{who} forwarded the case to the office</translation>
    </message>
    <message>
        <source>{who} mengalihkan permohonan ke Kecamatan {name}.</source>
        <translation>{who} handed the case to the district {name}.</translation>
    </message>
    <message>
        <source>{who} mengembalikan berkas kepada pemohon</source>
        <translation>{who} returned the papers to the applicant</translation>
    </message>
    <message>
        <source>{who} menghapus data pribadi dari satu catatan.</source>
        <translation>{who} erased the personal data of an entry.</translation>
    </message>
    <message>
        <source>{who} mengubah keadaan menjadi {to}</source>
        <translation>{who} changed the status to {to}</translation>
    </message>
    <message>
        <source>{who} menunda permohonan</source>
        <translation>{who} put the case on hold</translation>
    </message>
    <message>
        <source>{who} menyelesaikan permohonan</source>
        <translation>{who} finished the case</translation>
    </message>
    <message>
        <source>{who} menyerahkan dokumen kepada {name} ({relation}), {proof}, {sign}.</source>
        <translation>{who} handed the document to {name} ({relation}), {proof}, {sign}.</translation>
    </message>
    <message>
        <source>{who} mulai memproses permohonan</source>
        <translation>{who} began to process the case</translation>
    </message>
    <message>
        <source>{who} {told} ({way}).</source>
        <translation>{who} {told} ({way}).</translation>
    </message>
    <message>
        <source>{who} {told}.</source>
        <translation>{who} {told}.</translation>
    </message>
    <message>
        <source>{who}: {what}.</source>
        <translation>{who}: {what}.</translation>
    </message>
    <message>
        <source>{words} Masih ada {count} lagi.</source>
        <translation>{words} {count} more.</translation>
    </message>
    <message>
        <source>— pilih —</source>
        <translation>— choose —</translation>
    </message>
    <message>
        <source>… diperiksa</source>
        <translation>… checking</translation>
    </message>
    <message>
        <source>● Belum tersambung</source>
        <translation>● Not connected yet</translation>
    </message>
    <message>
        <source>● Berdiri sendiri</source>
        <translation>● Stands alone</translation>
    </message>
    <message>
        <source>● Buku berbeda dengan Dinas: hubungi admin</source>
        <translation>● Register differs from the Dinas: call the administrator</translation>
    </message>
    <message>
        <source>● Izin loket ditolak Dinas</source>
        <translation>● Refused by the Dinas: not authorised</translation>
    </message>
    <message>
        <source>● Luring sejak {time}</source>
        <translation>● Offline since {time}</translation>
    </message>
    <message>
        <source>● Luring: {count} menunggu</source>
        <translation>● Offline: {count} waiting</translation>
    </message>
    <message>
        <source>● Sertifikat Dinas tidak cocok</source>
        <translation>● The Dinas&apos;s certificate does not match</translation>
    </message>
    <message>
        <source>● Terakhir terhubung {time}</source>
        <translation>● Last connected {time}</translation>
    </message>
    <message>
        <source>● Tersambung</source>
        <translation>● Connected</translation>
    </message>
    <message>
        <source>● Versi terlalu lama: perbarui program</source>
        <translation>● Version too old: update the program</translation>
    </message>
    <message>
        <source>✓ baik</source>
        <translation>✓ good</translation>
    </message>
    <message>
        <source>✓ sama</source>
        <translation>✓ same</translation>
    </message>
    <message>
        <source>✕ berbeda</source>
        <translation>✕ different</translation>
    </message>
    <message>
        <source>✕ gagal</source>
        <translation>✕ failed</translation>
    </message>
</context>
</TS>

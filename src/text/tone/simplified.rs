//! Traditional characters as simplified ones, for the model has learnt the latter.
//!
//! The table holds the common characters that comments are made of, each with the form
//! that it is nearly always simplified to; words that are said otherwise on both sides
//! of the strait stay as they are. Cost: a binary search a character of Han.

/// Pairs of a traditional character and its simplified form, rising by the former, each
/// of the two three bytes long.
const PAIRS: &str = "\
    並并亂乱亞亚佈布佔占併并來来侖仑係系倉仓個个們们倫伦偉伟側侧偵侦偽伪傑杰傘伞備备傭佣傳传\
    債债傷伤傾倾僅仅僑侨僱雇價价儀仪億亿償偿優优儲储兒儿內内兩两冊册凍冻凱凯別别刪删則则剛刚\
    創创劃划劇剧劉刘劍剑劑剂勁劲動动務务勝胜勞劳勢势勵励勸劝匯汇區区協协卻却厭厌厲厉參参吳吴\
    員员問问啞哑啟启喚唤喪丧喬乔單单嗆呛嗎吗嗚呜嘆叹嘗尝嘩哗噓嘘嚇吓嚐尝嚕噜嚴严囉啰國国圍围\
    園园圓圆圖图團团執执堅坚堯尧報报場场塊块塵尘墊垫墜坠墳坟墻墙墾垦壇坛壓压壘垒壞坏壺壶壽寿\
    夠够夢梦夾夹奧奥奪夺奮奋妳你姍姗娛娱婁娄婦妇媽妈嬌娇嬰婴嬸婶孫孙學学宮宫寢寝實实寧宁審审\
    寫写寬宽寵宠寶宝將将專专尋寻對对導导屍尸層层屬属岡冈島岛崗岗嶺岭嶼屿帥帅師师帳帐帶带幀帧\
    幣币幫帮幹干幾几庫库廁厕廟庙廠厂廢废廣广廬庐廳厅張张強强彈弹彌弥彎弯彙汇彥彦後后徑径從从\
    復复徵征徹彻悅悦悶闷惡恶惱恼愛爱態态慘惨慚惭慣惯慶庆慾欲憂忧憊惫憐怜憑凭憤愤憲宪憶忆懇恳\
    應应懲惩懶懒懷怀懸悬懺忏懼惧戀恋戰战戲戏戶户拋抛掃扫掙挣掛挂採采揀拣揚扬換换揮挥損损搖摇\
    搶抢搾榨摯挚摻掺撐撑撓挠撥拨撫抚撲扑撿捡擁拥擄掳擇择擊击擋挡擔担據据擠挤擡抬擬拟擰拧擲掷\
    擴扩擺摆擾扰攏拢攔拦攜携攝摄攤摊攬揽敗败敘叙敵敌數数斂敛斷断於于時时晉晋晝昼暈晕暢畅暫暂\
    曇昙曉晓曠旷曬晒書书會会東东條条棄弃棟栋棧栈楊杨楓枫業业極极榮荣構构槍枪樂乐樓楼標标樣样\
    樸朴樹树橋桥機机橫横檔档檢检檯台檸柠櫃柜欄栏權权歎叹歐欧歡欢歲岁歷历歸归殘残殺杀殼壳毀毁\
    毆殴氣气決决沒没況况涼凉淚泪淨净淵渊淺浅減减渦涡測测渾浑湊凑湯汤準准溝沟溫温滅灭滷卤滾滚\
    滿满漁渔漢汉漸渐漿浆潑泼潔洁潤润澀涩澆浇澤泽濁浊濃浓濕湿濟济濤涛濫滥濱滨濺溅濾滤灑洒灘滩\
    灝灏灣湾災灾為为烏乌無无煉炼煩烦熱热燈灯燉炖燒烧燙烫營营燦灿爐炉爛烂爭争爺爷爾尔牆墙牽牵\
    犧牺狀状獄狱獅狮獎奖獨独獲获獵猎獸兽獻献現现瑩莹瑪玛環环瓊琼產产畝亩畢毕畫画異异當当疊叠\
    瘋疯療疗癡痴癢痒癥症癮瘾發发皺皱盞盏盡尽監监盤盘盧卢盪荡眾众瞞瞒矚瞩確确碼码磚砖礙碍礦矿\
    祇只禍祸禮礼種种稱称穀谷積积穩稳窩窝窮穷竅窍竊窃競竞筆笔筍笋節节範范築筑篩筛簡简簽签簾帘\
    籃篮籠笼籤签籲吁粵粤糞粪糧粮糾纠紀纪約约紅红紋纹納纳紐纽純纯紙纸級级紛纷紡纺紮扎細细紹绍\
    終终組组結结絕绝絡络給给統统絲丝絹绢綁绑經经綜综綠绿維维綱纲網网綿绵緊紧緒绪線线緣缘編编\
    緩缓練练縣县縫缝縮缩縱纵總总績绩織织繞绕繡绣繪绘繫系繳缴繼继繽缤續续纏缠纔才纖纤罰罚罷罢\
    羅罗羨羡義义習习翹翘聖圣聞闻聯联聰聪聲声職职聽听脅胁脈脉脫脱脹胀腎肾腦脑腫肿腳脚腸肠膚肤\
    膩腻膽胆膿脓臉脸臘腊臨临臺台與与興兴舉举舊旧舖铺艦舰艱艰莊庄莖茎華华萬万葉叶葷荤蒼苍蓋盖\
    蓮莲蔣蒋蔥葱蕪芜蕭萧薑姜薦荐薩萨藍蓝藝艺藥药蘆芦蘇苏蘋苹蘭兰處处虛虚號号虧亏蝕蚀蝦虾螞蚂\
    螢萤蟲虫蠟蜡蠻蛮術术衛卫衝冲衹只裏里補补裝装裡里複复褲裤褻亵襪袜襯衬襲袭見见規规視视親亲\
    覺觉覽览觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊詐诈評评詞词詠咏詢询試试\
    詩诗話话該该詳详誇夸誌志認认誕诞語语誠诚誤误說说誰谁課课調调談谈請请論论諸诸諾诺謀谋謊谎\
    謎谜謙谦講讲謝谢謠谣謹谨證证譏讥識识譜谱譯译議议護护讀读變变讓让讚赞豈岂豎竖豐丰豔艳豬猪\
    貓猫貝贝負负財财貢贡貧贫貨货販贩貪贪責责貴贵買买貸贷費费貼贴賀贺資资賊贼賓宾賜赐賞赏賠赔\
    賢贤賣卖質质賬账賴赖賺赚購购賽赛贈赠贊赞贏赢趕赶趙赵趨趋踐践蹤踪躍跃車车軌轨軍军軟软較较\
    載载輔辅輕轻輛辆輝辉輩辈輪轮輯辑輸输轉转辦办辭辞農农這这連连週周進进遊游運运過过達达違违\
    遜逊遞递遠远適适遲迟遷迁選选遺遗遼辽邁迈還还邊边邏逻鄉乡鄧邓鄭郑鄰邻醫医醬酱釀酿釋释針针\
    釣钓鈕钮鈣钙鈴铃鉗钳鉛铅銀银銷销鋒锋鋪铺鋼钢錄录錢钱錯错鍋锅鍵键鍾钟鎖锁鎮镇鏡镜鏽锈鐘钟\
    鐵铁鑒鉴鑽钻鑿凿長长門门閃闪閉闭開开閒闲間间閱阅闊阔闖闯關关陣阵陰阴陳陈陸陆陽阳隊队階阶\
    際际隨随險险隱隐隸隶隻只雖虽雙双雛雏雜杂雞鸡離离難难雲云電电霧雾靈灵靜静韓韩響响頁页頂顶\
    項项順顺須须預预頑顽頓顿頗颇領领頭头頻频題题額额顏颜願愿顛颠類类顧顾顫颤顯显風风颱台飄飘\
    飛飞飢饥飩饨飯饭飲饮飽饱飾饰餃饺餅饼養养餓饿餘余餛馄館馆餵喂饅馒饞馋馬马馭驭馮冯馳驰駕驾\
    駛驶騎骑騙骗騷骚驕骄驗验驚惊驟骤髒脏體体髮发鬆松鬍胡鬚须鬥斗鬧闹鬱郁魚鱼鮮鲜鳥鸟鳳凤鴨鸭\
    鵝鹅鷹鹰鹹咸鹽盐麗丽麥麦麯曲麵面麼么黃黄點点黨党黴霉齊齐齋斋齒齿齡龄龍龙龐庞龜龟";

/// The simplified form of a character, or the character itself.
pub(super) fn simplified(character: char) -> char {
    if !matches!(character, '\u{4e00}'..='\u{9fff}') {
        return character;
    }
    let mut bytes = [0; 4];
    let wanted = character.encode_utf8(&mut bytes).as_bytes();
    let (pairs, _) = PAIRS.as_bytes().as_chunks::<6>();
    // UTF-8 orders as the characters do.
    let found = pairs.binary_search_by(|pair| pair[..3].cmp(wanted)).ok();
    let found = found.and_then(|place| str::from_utf8(&pairs[place][3..]).ok());
    found.and_then(|simple| simple.chars().next()).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, simplified};

    #[test]
    fn the_table_can_be_searched() {
        let characters: Vec<char> = PAIRS.chars().collect();
        assert!(characters.iter().all(|character| character.len_utf8() == 3));
        let (pairs, rest) = characters.as_chunks::<2>();
        assert!(rest.is_empty() && pairs.is_sorted_by(|a, b| a[0] < b[0]));
        for &[traditional, simple] in pairs {
            assert_eq!(simplified(traditional), simple);
            assert_eq!(simplified(simple), simple, "{traditional} leads to no end");
        }
    }

    #[test]
    fn sentences_are_simplified() {
        let simple: String = "這個課程講得很清楚，謝謝 ok".chars().map(simplified).collect();
        assert_eq!(simple, "这个课程讲得很清楚，谢谢 ok");
    }
}

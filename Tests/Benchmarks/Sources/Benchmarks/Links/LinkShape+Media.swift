// SPDX-License-Identifier: Apache-2.0

extension LinkShape {
    /// Links to articles, videos and music.
    static let media = [
        LinkShape(
            9, "https://mp.weixin.qq.com/s?__biz={- 14}==&mid={9 10}&idx={9 1}&sn={x 32}&chksm={x 72}&",
            [
                "scene={9 2}", "srcid={9 4}{a 10}", "sharer_shareinfo={x 32}", "sharer_shareinfo_first={x 32}",
                "key={x 60}",
                "ascene=1", "uin={- 16}", "devicetype=iOS17.4", "version=18003{x 3}", "nettype=WIFI", "lang=zh_CN",
                "session_us=gh_{x 12}", "countrycode=CN", "fontScale=100", "exportkey={- 40}%3D%3D",
                "pass_ticket={- 64}",
                "wx_header=3",
            ], least: 1, end: "{|#rd|#wechat_redirect}"),
        LinkShape(4, "https://mp.weixin.qq.com/s/{- 22}"),
        LinkShape(6, "https://v.douyin.com/{a 11}/"),
        LinkShape(
            4, "https://www.iesdouyin.com/share/video/{9 19}/?",
            [
                "region=CN", "mid={9 19}", "u_code={a 9}", "did={- 54}", "iid=MS4wLjABAAAA{- 32}", "with_sec_did=1",
                "video_share_track_ver=", "titleType=title", "share_sign={- 42}-", "share_version={9 6}", "ts={9 10}",
                "from_aid=1128", "from_ssr=1", "utm_source=copy", "utm_campaign=client_share",
                "utm_medium={ios|android}",
                "share_track_info=%7B%22link_description_type%22%3A%22%22%7D", "tt_from=copy",
            ]),
        LinkShape(1, "https://www.kuaishou.com/f/X{- 15}"),
        LinkShape(
            2, "https://v.kuaishou.com/{a 6}?",
            [
                "fid={9 10}", "cc=share_copylink", "followRefer=151", "shareMethod=TOKEN", "docId=9", "kpn=KUAISHOU",
                "subBiz=BROWSE_SLIDE_PHOTO", "photoId={- 15}", "shareId={9 14}", "shareToken=X{- 15}", "userId={- 15}",
                "shareResourceType=PHOTO_OTHER", "et=1_a/{9 19}_sl0", "shareMode=APP", "efid={- 15}",
                "timestamp={9 13}",
            ]),
        LinkShape(
            8, "https://www.bilibili.com/video/BV1{a 9}/?",
            [
                "share_source=copy_web", "vd_source={x 32}", "spm_id_from=333.{9 4}.tianma.1-2-2.click", "p=1",
                "t={9 3}",
                "share_medium={iphone|android}", "share_plat=ios", "share_tag=s_i", "timestamp={9 10}",
                "unique_k={a 7}",
                "share_session_id={X 8}-{X 4}-{X 4}-{X 4}-{X 12}", "buvid={X 36}", "is_story_h5=false", "plat_id=116",
                "mid={- 22}%3D%3D", "from_source=webcommentline_search",
            ], least: 1),
        LinkShape(3, "https://b23.tv/{a 7}"),
        LinkShape(
            7, "https://www.xiaohongshu.com/{explore|discovery/item}/{x 24}?",
            [
                "app_platform=ios", "app_version=8.{9 2}", "share_from_user_hidden=true", "xsec_source=app_share",
                "type={normal|video}", "xsec_token=CB{- 42}%3D", "author_share=1", "xhsshare=CopyLink",
                "shareRedId={- 40}", "apptime={9 10}", "share_id={x 32}", "code_id=0",
            ]),
        LinkShape(3, "http://xhslink.com/{a|m|o}/{a 12}"),
        LinkShape(
            2,
            "https://music.163.com/song?id={9 9}&uct2={- 26}%3D%3D&fx-wechatnew=t1&fx-wxqd=c&fx-wordtest=&"
                + "fx-listentest=t3&playerUIModeId=76001&PlayerStyles_SynchronousSharing=t3&dlt=0846&app_version=8.10.{9 2}"
        ),
        LinkShape(
            1, "https://i.y.qq.com/v8/playsong.html?songmid={a 14}&ADTAG=cbshare&no_redirect=1&songtype=0&_wv=4109"),
        LinkShape(2, "https://youtu.be/{- 11}?si={- 16}&t={9 3}"),
    ]
}

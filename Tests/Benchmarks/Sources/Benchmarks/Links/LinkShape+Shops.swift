// SPDX-License-Identifier: Apache-2.0

extension LinkShape {
    /// Links to goods.
    static let shops = [
        LinkShape(
            14, "https://item.taobao.com/item.htm?id={9 12}&",
            [
                "spm=a2141.{9 1}.{9 7}.{9 2}.{x 13}", "skuId={9 13}", "ut_sk=1.{- 28}_{9 8}_{9 13}.Copy.1",
                "sourceType=item",
                "price={9 3}.{9 2}", "suid={X 8}-{X 4}-{X 4}-{X 4}-{X 12}", "shareUniqueId={9 11}", "un={x 32}",
                "share_crt_v=1", "un_site=0", "sp_tk={- 22}%3D", "cpp=1", "shareurl=true", "short_name=h.{a 7}",
                "bxsign=scd{- 86}", "tk={a 11}", "app={chrome|firefox|macos_safari}", "pvid={x 32}",
            ], least: 2),
        LinkShape(
            9, "https://detail.tmall.com/item.htm?",
            [
                "id={9 12}", "ali_refid=a3_{9 6}_1006:{9 10}:N:{- 24}%3D%3D:{x 32}", "ali_trackid=1_{x 32}",
                "abbucket={9 1}",
                "spm=a230r.1.14.{9 2}.{x 12}", "skuId={9 13}", "priceTId={x 36}",
                "utparam=%7B%22aplus_abtest%22%3A%22{x 32}%22%7D",
                "xxc=ad_ztc", "mi_id={- 80}",
            ], least: 5),
        LinkShape(5, "https://m.tb.cn/h.{a 7}?tk={a 11}{%20CZ0001|%20HU9046|%20MF1643|}"),
        LinkShape(5, "https://e.tb.cn/h.{a 15}?tk={a 11}"),
        LinkShape(
            3, "https://m.goofish.com/item.htm?itemId={9 12}&ut_sk=1.{- 24}_{9 8}_{9 13}.copy.detail.{9 12}.{9 10}"),
        LinkShape(
            5, "https://item.jd.com/{9 12}.html{|#crumb-wrap|?utm_source=iosapp&utm_medium=appshare&ad_od=share}"),
        LinkShape(
            4, "https://item.m.jd.com/product/{9 12}.html?",
            [
                "utm_source={iosapp|androidapp}", "utm_medium=appshare", "utm_campaign=t_{9 9}", "utm_term=CopyURL",
                "ad_od=share",
                "utm_user=plusmember", "gx={- 34}", "gxd={- 40}", "share_type=1", "cu=true",
            ]),
        LinkShape(2, "https://3.cn/{a 8}?jkl=@{a 12}@"),
        LinkShape(
            6, "https://mobile.yangkeduo.com/{goods|goods1|goods2}.html?",
            [
                "goods_id={9 12}", "_oak_share_snapshot_num={9 4}", "_oak_share_detail_id={9 10}",
                "_oak_share_time={9 10}",
                "share_oak_rcto={- 70}", "share_uin={A 26}_GEXDA", "page_from=0", "_wv=41729", "_wvx=10",
                "refer_share_uin={A 26}_GEXDA", "refer_share_channel=copy_link", "refer_share_id={a 32}",
                "pxq_secret_key={A 52}", "_x_share_id={x 32}",
            ]),
        LinkShape(
            2, "http://www.dianping.com/shop/{a 16}?msource=Appshare2021&utm_source=shop_share&shoptype=10&cityid={9 1}"
        ),
        LinkShape(
            3,
            "https://www.amazon.com/{a 8}-{a 6}/dp/B0{A 8}/ref=sr_1_{9 2}?crid={A 12}&dib={- 120}&dib_tag=se&"
                + "keywords={a 6}+{a 5}&qid={9 10}&sprefix={a 6}%2Caps%2C{9 3}&sr=8-{9 2}&th=1"),
    ]
}

// SPDX-License-Identifier: Apache-2.0

import ShareToken

extension RiskCase {
    static let ordinary: [RiskCase] = [
        RiskCase("https://item.taobao.com/item.htm?id=520813250866&spm=a21n57.1&skuId=1609065792052"),
        RiskCase("https://e.tb.cn/h.xrZv3bmVhixBNt8?tk=D9LqDJGDF2w"),
        RiskCase("https://detail.tmall.com/item.htm?id=1&ali_refid=a3_430582_1006:5593183906:N:EmrV%3D%3D:fe70"),
        RiskCase("https://www.example.cn/a/b.html?q=%E4%BD%A0#top"),
        RiskCase("https://www.douyin.com/video/7123456789012345678?t=1700000000000"),
    ]
}

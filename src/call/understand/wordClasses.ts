/** Words that many patterns share, written @name in intents.yaml. Each is itself a pattern. */
export const wordClasses: Readonly<Record<string, string>> = {
  /** 什么, with what an input method makes of it. */
  what: '什么|啥|甚么|神马|社么|什莫|什摸|神么|什末|甚麽',
  /** Asks for a day or an hour. */
  when: '什么时候|什么时间|啥时候|啥时间|哪天|哪一天|<几号>|几点|几点钟|<何时>|甚么时候|什么日子|多会儿',
  /** Opens a question or a request. */
  ask: '请问|请教|想问|问一下|问下|请|麻烦|劳烦|烦请|辛苦|能|能不能|可以|可不可以|可否|方便|需要您|需要知道|想知道|想了解|跟您要|问',
  /** Asks somebody to say or give something. */
  tell: '告诉|告知|提供|说|讲|报|留|给我|发|念|补充|透露',
  /** The agent, or the shop. */
  us: '我们|我门|咱们|我|咱|公司|店里|本店|客服|小店|商家|店铺|这边',
  /** What the agent does something for. */
  foryou: '给您|为您|帮您|替您|跟您|对您|向您|给你们',
  /** Asks for leave at the end. */
  okay: '可以吗|可以么|可以嘛|可以不|行吗|行么|行不行|行不|好吗|好么|好嘛|好不好|可不可以|成吗|怎么样|如何|您看|同意吗|接受吗|满意吗|愿意吗|OK吗|成不|成不成|好不|中不|可好|没意见吧|可以嘛',
  /** Asks whether something is right. */
  right: '<对吗|对么|对嘛|对吧|对不对|是吗|是么|是嘛|是吧|是不是|没错吧|没有错吧|正确吗|正确吧|没问题吧|没问题吗|对不|有误吗|有没有错|有错吗|准确吗|无误吧|无误吗|对了吗|有没有问题|有没有记错|对马|对码|对巴>',
  /** A name's bearer. */
  title: '先生|女士|小姐|太太|阿姨|叔叔|大姐|大哥|同学|奶奶|爷爷|大爷|大妈|大叔|婆婆|老人家|老师|师傅',
  /** Very, really. */
  very: '非常|十分|真的|真是|实在|很|特别|万分|深感|深表|确实|真心|太|完全|挺|蛮|相当|着实|由衷',
  /** Regret in one word. */
  sorry: '对不起|对不住|抱歉|道歉|歉意|赔不是|赔礼',
  /** What the customer is called. */
  named: '姓名|名字|大名|全名|尊姓|贵姓|称呼|姓氏|名子',
  /** A telephone of no special kind, or a mobile one. */
  phone: '手机|手机号|手机号码|电话|电话号码|联系电话|联系方式|联系号码|移动电话|号码|联络方式|联系手机|手机好码',
  /** A telephone in a house. */
  landline: '固定电话|固话|座机|坐机|家里电话|家庭电话|宅电|家里的电话|办公电话|单位电话|固定号码|家用电话',
  /** Where goods go. */
  address: '地址|住址|<收货地|收件地>|住处|地点|门牌|门牌号|小区|<省市区|省市>|详址|位置',
  /** Whatever a form asks for, in a list: 姓名电话地址. */
  value: '姓名|名字|贵姓|称呼|电话|手机|手机号|手机号码|电话号码|联系方式|联系电话|地址|住址|收货地址|座机|固话|固定电话|订单号|订单编号|单号|收货人|收件人',
  /** Joins the members of a list. */
  joint: '和|跟|还有|以及|及|与|加上|或者|或',
  /** The number of an order. */
  order: '订单号|订单编号|订单号码|订单|单号|交易号|交易单号|购物单号|流水号|定单|定单号|编号',
  /** What an invoice is made out with. */
  invoice: '抬头|发票抬头|税号|纳税人识别号|识别号|信用代码|公司名称|单位名称|公司全称|单位全称',
  /** Characters that names are made of, to tell 哪个章 from 哪个地址. */
  namechar: '章|张|李|黎|王|汪|刘|柳|陈|程|成|杨|羊|黄|皇|赵|吴|武|伍|周|邹|徐|许|孙|马|朱|诸|祝|胡|郭|何|和|贺|高|林|罗|骆|郑|梁|谢|宋|唐|韩|冯|邓|曹|彭|曾|肖|萧|田|董|袁|潘|于|余|俞|虞|蒋|江|姜|蔡|杜|叶|苏|魏|卫|吕|丁|任|沈|姚|卢|崔|钟|谭|陆|范|石|廖|贾|夏|韦|付|傅|方|白|孟|熊|秦|邱|尹|薛|段|雷|侯|龙|史|陶|顾|毛|郝|龚|邵|万|钱|严|丽|莉|华|花|明|小|晓|红|芳|伟|强|军|敏|静|婷|娜|洁|杰|慧|惠|燕|玲|琳|霞|梅|艳|佳|嘉|欣|心|宇|雨|浩|鹏|涛|辉|磊|斌|飞|波|勇|平|萍|建|志|文|英|颖|雪|思|诗|怡|子|梓|涵|轩|萱'
}

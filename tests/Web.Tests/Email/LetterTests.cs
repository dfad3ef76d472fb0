using AngleSharp.Html.Parser;
using MimeKit;
using Tamias.Web.Email;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

public sealed class LetterTests
{
    const string Canary = "<script>alert('canary')</script><img src=x onerror=alert(1)>";

    static readonly TamiasSettings Settings = new()
    {
        DataFolder = "", PublicUrl = "https://tamias.example", ConnectionString = "",
    };

    static readonly LetterWriter Letters = new(Settings, new() { From = "tamias@tamias.example" }, new TestClock());

    static readonly Ids Ids = new(TimeProvider.System);

    public static TheoryData<string> Injections =>
    [
        "x\r\nBcc: victim@example.test", "x\nBcc: victim@example.test", "x\rBcc: victim@example.test",
        "x\r\n\r\nbody of my own", "x\r\n Bcc: victim@example.test", "x\u0085Bcc: victim@example.test",
        "x\u2028Bcc: victim@example.test", "=?utf-8?Q?x=0D=0ABcc:_victim@example.test?=", "x\0Bcc: victim@example.test",
    ];

    [Theory, MemberData(nameof(Injections))]
    public void Nothing_in_subject_or_name_starts_a_header_of_its_own(string attack)
    {
        var read = Reread(Letters.Write(new Draft { Subject = attack, FromName = attack }.Mail()));
        Assert.Null(read.Headers["Bcc"]);
        Assert.Equal(["who@example.test"], read.To.Mailboxes.Select(m => m.Address));
        Assert.Equal(["tamias@tamias.example"], read.From.Mailboxes.Select(m => m.Address));
        Assert.StartsWith("Hello", read.TextBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Injections))]
    public void What_is_not_an_address_is_refused_as_recipient(string attack)
    {
        Assert.Throws<FormatException>(() => Letters.Write(new Draft { To = attack }.Mail()));
        Assert.Throws<FormatException>(() => Letters.Write(new Draft { Cc = "who@example.test" + attack }.Mail()));
    }

    [Theory, MemberData(nameof(Injections))]
    public void What_is_not_an_address_is_left_out_of_reply_to(string attack) =>
        Assert.Empty(Reread(Letters.Write(new Draft { ReplyTo = "a@example.test" + attack }.Mail())).ReplyTo);

    [Fact]
    public void Whatever_is_written_stays_text_in_the_html_part()
    {
        var html = Letters.Write(new Draft
        {
            Subject = Canary, Body = "Hello\n\n" + Canary, ButtonText = Canary, ButtonUrl = "https://x\"" + Canary,
            Language = "el\"" + Canary,
        }.Mail()).HtmlBody!;
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Contains(Canary, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Paragraphs_lines_and_greek_letters_are_drawn_as_written()
    {
        var letter = Letters.Write(new Draft { Body = "Γεια σας,\r\n\r\nπρώτη\r\nδεύτερη" }.Mail());
        var page = new HtmlParser().ParseDocument(letter.HtmlBody!);
        Assert.Equal(["Γεια σας,", "πρώτη<br>\nδεύτερη"], page.QuerySelectorAll("p").Select(p => p.InnerHtml));
        Assert.Single(page.QuerySelectorAll("a"));
        Assert.Contains(
            "Γεια σας,\n\nπρώτη\nδεύτερη\n\nView:\nhttps://tamias.example/pay/x",
            letter.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_button_no_address_stands_below_the_text()
    {
        var letter = Letters.Write(new Draft { ButtonUrl = "", ButtonText = "" }.Mail());
        Assert.Equal("Hello", letter.TextBody!.Trim());
        Assert.DoesNotContain("<a ", letter.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_product_sends_by_itself_says_so_and_what_a_person_sends_does_not()
    {
        Assert.Equal("auto-generated", Letters.Write(new Draft().Mail(MailKind.Notice)).Headers["Auto-Submitted"]);
        Assert.Null(Letters.Write(new Draft().Mail(MailKind.Invoice)).Headers["Auto-Submitted"]);
    }

    static MimeMessage Reread(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        bytes.Position = 0;
        return MimeMessage.Load(bytes);
    }

    sealed record Draft
    {
        public string To { get; init; } = "who@example.test";

        public string Cc { get; init; } = "";

        public string ReplyTo { get; init; } = "";

        public string FromName { get; init; } = "Shop";

        public string Subject { get; init; } = "Subject";

        public string Body { get; init; } = "Hello";

        public string ButtonText { get; init; } = "View";

        public string ButtonUrl { get; init; } = "https://tamias.example/pay/x";

        public string Language { get; init; } = "en";

        public Mail Mail(MailKind kind = MailKind.Invoice) => new(Ids.Next<Mail>(), default, kind, "test")
        {
            To = To, Cc = Cc, ReplyTo = ReplyTo, FromName = FromName, Subject = Subject, Body = Body,
            ButtonText = ButtonText, ButtonUrl = ButtonUrl, Language = Language, CreatedAt = default,
        };
    }
}

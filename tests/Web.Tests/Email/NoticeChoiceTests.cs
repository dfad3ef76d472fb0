using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Display;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

/// <summary>Each person chooses which notices they get of an organization.</summary>
public sealed class NoticeChoiceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>What nobody can switch off, then what comes under each kind.</summary>
    static readonly Dictionary<NoticeKind, string[]> Causes = new()
    {
        [NoticeKind.Alarm] = ["connection", "dispute-due", "parked"],
        [NoticeKind.Payment] = ["paid"],
        [NoticeKind.PaymentTrouble] = ["declined", "overpaid"],
        [NoticeKind.Refund] = ["refund-failed"],
        [NoticeKind.Dispute] = ["disputed", "dispute-closed", "payout-failed"],
        [NoticeKind.Opened] = ["opened", "opened-estimate"],
        [NoticeKind.Customer] = ["answered", "details", "message"],
        [NoticeKind.Automatic] = ["late-fees", "recurred", "recurring-paused"],
    };

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_wants_one_kind_only_gets_it_with_the_alarms_and_the_others_get_everything(NoticeKind kind)
    {
        var (business, colleague) = await WithColleagueAsync();
        using (var visitor = await SignInAsync(colleague, business.Merchant.OrganizationId))
            await ChooseAsync(visitor, kind);

        await EveryNotice.WriteAsync(business);
        Assert.Equal(Sorted(Causes[NoticeKind.Alarm].Union(Causes[kind])), await GotAsync(business, colleague));
        Assert.Equal(Sorted(Causes.Values.SelectMany(c => c)), await GotAsync(business, business.Merchant));
    }

    [Fact]
    public async Task The_page_shows_what_was_chosen_and_at_first_everything()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/account");
        Assert.All(NoticeWords.All, n => Assert.True(visitor.IsTicked(n.Label)));
        Assert.Equal(Enum.GetValues<NoticeKind>().Except([NoticeKind.Alarm]), NoticeWords.All.Select(n => n.Kind));

        await ChooseAsync(visitor, NoticeKind.Payment, NoticeKind.Dispute);
        Assert.Contains("Saved.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal([NoticeKind.Payment, NoticeKind.Dispute],
            NoticeWords.All.Where(n => visitor.IsTicked(n.Label)).Select(n => n.Kind));

        visitor.Fill("Your name", "");
        await visitor.PressAsync("Save");
        Assert.Equal("Fill this in.", visitor.ErrorBeside("Your name"));
        Assert.False(visitor.IsTicked("Refunds that failed"));
    }

    [Fact]
    public async Task It_is_chosen_for_the_organization_that_is_open_and_for_nobody_else()
    {
        var (business, colleague) = await WithColleagueAsync();
        using var visitor = await SignInAsync(colleague, business.Merchant.OrganizationId);
        var stranger = await shared.App.NewMerchantAsync();
        await visitor.OpenAsync("/account");
        var fields = visitor.Fields("Save the notices");
        fields["wanted"] = nameof(NoticeKind.Refund);
        foreach (var name in (string[])["userId", "UserId", "Member.UserId", "me.User.Id"])
            fields[name] = business.Merchant.UserId.ToString();
        foreach (var name in (string[])["organizationId", "OrganizationId", "Member.OrganizationId"])
            fields[name] = stranger.OrganizationId.ToString();
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/account?handler=Notices", fields)).StatusCode);

        Assert.NotEqual("", await OffAsync(business.Merchant.OrganizationId, colleague));
        Assert.Equal("", await OffAsync(business.Merchant.OrganizationId, business.Merchant));
        Assert.Equal("", await OffAsync(colleague.OrganizationId, colleague));
        Assert.Equal("", await OffAsync(stranger.OrganizationId, stranger));

        var chosen = await OffAsync(business.Merchant.OrganizationId, colleague);
        using var own = await SignInAsync(colleague, colleague.OrganizationId);
        await ChooseAsync(own, [.. NoticeWords.All.Select(n => n.Kind).Except([NoticeKind.Opened])]);
        Assert.Equal(nameof(NoticeKind.Opened), await OffAsync(colleague.OrganizationId, colleague));
        Assert.Equal(chosen, await OffAsync(business.Merchant.OrganizationId, colleague));
    }

    [Theory]
    [InlineData(nameof(NoticeKind.Alarm))]
    [InlineData("refund")]
    [InlineData("3")]
    [InlineData("")]
    public async Task What_cannot_be_chosen_is_refused_and_changes_nothing(string wanted)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/account");
        var fields = visitor.Fields("Save the notices");
        fields["wanted"] = wanted;
        using var answer = await visitor.PostAsync("/account?handler=Notices", fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("", await OffAsync(merchant.OrganizationId, merchant));
    }

    async Task<(Business, Merchant Colleague)> WithColleagueAsync()
    {
        var business = await Business.OpenAsync(shared.App);
        var colleague = await shared.App.NewMerchantAsync();
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(new Member(business.Merchant.OrganizationId, colleague.UserId));
            return db.SaveChangesAsync();
        });
        return (business, colleague);
    }

    static async Task<Visitor> SignInAsync(Merchant person, Id<Organization> organization)
    {
        await person.WithDbAsync(db => db.Users.Where(u => u.Id == person.UserId)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastOrganizationId, organization)));
        return await person.SignInAsync();
    }

    static async Task ChooseAsync(Visitor visitor, params NoticeKind[] wanted)
    {
        await visitor.OpenAsync("/account");
        foreach (var notice in NoticeWords.All)
            visitor.Tick(notice.Label, wanted.Contains(notice.Kind));
        await visitor.PressAsync("Save the notices");
    }

    Task<string> OffAsync(Id<Organization> organization, Merchant person) => shared.App.WithDbAsync(organization,
        db => db.Members.Where(m => m.UserId == person.UserId).Select(m => m.UnwantedNotices).SingleAsync());

    static async Task<List<string>> GotAsync(Business business, Merchant person)
    {
        var causes = await business.Merchant.WithDbAsync(db => db.Mails
            .Where(m => m.Kind == MailKind.Notice && m.To == person.Email).Select(m => m.Cause).ToListAsync());
        return Sorted(causes.Select(c => c.Split(':')[0]));
    }

    static List<string> Sorted(IEnumerable<string> causes) => [.. causes.Order(StringComparer.Ordinal)];
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Email;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>Who is invited gets a mail that leads in; who asks for a link learns nothing about an address.</summary>
public sealed class InvitationTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly string email = $"{Guid.NewGuid():N}@example.test";

    App App => shared.App;

    Business Business { get; set; } = null!;

    public async ValueTask InitializeAsync() => Business = await OpenAsync("en");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_merchant_invites_the_mail_leads_in_and_the_box_says_how_it_stands()
    {
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains(email + " Not invited", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Invite");
        Assert.Contains($"The invitation goes to {email}.", merchant.Text, StringComparison.Ordinal);

        var (mail, link) = await MailAsync(email);
        Assert.Contains("Your documents at Ergasterion", mail, StringComparison.Ordinal);
        Assert.Equal("", await Eventually.GetsAsync(() => Business.Merchant.WithDbAsync(db => db.Mails
            .Where(m => m.Kind == MailKind.Portal).Select(m => m.ButtonUrl).SingleAsync()), url => url.Length == 0));
        var days = await Business.Merchant.WithDbAsync(db => db.PortalLinks.Select(l => l.ExpiresAt).SingleAsync())
            - DateTimeOffset.UtcNow;
        Assert.InRange(days.TotalDays, 6.9, 7.1);
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("Invited on", merchant.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("signed in", merchant.Text, StringComparison.Ordinal);

        using var customer = App.Visitor();
        await customer.OpenAsync(link);
        await customer.PressAsync("Sign in");
        Assert.Equal("/portal", customer.Address);
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("Last signed in on", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_cost_the_same_work()
    {
        await Business.AdmitAsync();
        var (known, unknown) = (await AskAsync(email.ToUpperInvariant() + " "), await AskAsync("nobody@example.test"));
        Assert.Equal(known, unknown);
        Assert.Contains("Look into your mail", known, StringComparison.Ordinal);

        var (_, link) = await MailAsync(email);
        using var customer = App.Visitor();
        await customer.OpenAsync(link);
        await customer.PressAsync("Sign in");
        Assert.Equal("/portal", customer.Address);
        Assert.Equal(0, await Eventually.GetsAsync(RequestsAsync, n => n == 0));
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Whoever_is_not_invited_or_is_shut_out_gets_no_mail()
    {
        await AskAsync(email);
        Assert.Equal(0, await Eventually.GetsAsync(RequestsAsync, n => n == 0)); // looked at before the invitation
        var access = await Business.AdmitAsync();
        await App.WithAsync<Web.Portal.PortalDoor, bool>(Business.Merchant.OrganizationId,
            d => d.RevokeAsync(access.CustomerId, access.Email, default));
        await AskAsync(email);
        Assert.Equal(0, await Eventually.GetsAsync(RequestsAsync, n => n == 0));
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task One_address_of_customers_of_two_organizations_gets_a_mail_of_each_that_opens_its_own()
    {
        var other = await OpenAsync("el");
        var mine = await Business.IssueAsync(60_00);
        await Business.AdmitAsync();
        await other.AdmitAsync();
        await AskAsync(email);
        var mails = await Eventually.GetsAsync(() => DroppedAsync(email), m => m.Count == 2);

        Assert.Equal(2, mails.Count);
        var seen = new List<bool>();
        foreach (var (_, link) in mails)
        {
            using var customer = App.Visitor();
            await customer.OpenAsync(link + "?lang=en");
            await customer.PressAsync("Sign in");
            seen.Add(customer.Text.Contains((await mine.ReadAsync()).Number, StringComparison.Ordinal));
        }

        Assert.Equal([false, true], seen.Order());
    }

    [Fact]
    public async Task Asking_often_fills_nobodys_letter_box()
    {
        await Business.AdmitAsync();
        for (var n = 0; n < 8; n++)
            await AskAsync(email);
        Assert.Equal(0, await Eventually.GetsAsync(RequestsAsync, n => n == 0));
        Assert.Equal(Web.Portal.PortalDoor.MostOpen,
            await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task An_invitation_that_was_refused_is_said_in_the_box()
    {
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        await merchant.PressAsync("Invite");
        await MailAsync(email);
        await Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Mails.ExecuteUpdateAsync(m => m
            .SetProperty(x => x.SentAt, (DateTimeOffset?)null).SetProperty(x => x.FailedAt, DateTimeOffset.UtcNow)
            .SetProperty(x => x.LastError, "No such mailbox"))));
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("The invitation could not be sent: No such mailbox", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_from_one_address_waits()
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync("/portal/sign-in");
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 32; n++)
        {
            using var answer = await visitor.Straight.PostAsync("/portal/sign-in",
                new FormUrlEncodedContent(visitor.FormBody("Send me the link")));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (statuses[0], statuses[^1]));
    }

    Task<int> RequestsAsync() => Business.Merchant.WithDbAsync(db => db.PortalRequests.CountAsync());

    async Task<string> AskAsync(string email)
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync("/portal/sign-in");
        visitor.Fill("E-mail", email);
        await visitor.PressAsync("Send me the link");
        visitor.Page.QuerySelectorAll("[name=__RequestVerificationToken]").ToList().ForEach(e => e.Remove());
        return $"{visitor.Status} {visitor.Address} {visitor.Page.DocumentElement.OuterHtml}";
    }

    async Task<(string Text, string Link)> MailAsync(string to) =>
        (await Eventually.GetsAsync(() => DroppedAsync(to), m => m.Count > 0)).First();

    /// <summary>What has left the house for an address, and the path of the link in it.</summary>
    async Task<List<(string Text, string Link)>> DroppedAsync(string to)
    {
        var drop = App.Services.GetRequiredService<MailDrop>();
        var mails = new List<MimeKit.MimeMessage>();
        foreach (var name in drop.Names())
            if (await drop.FindAsync(Id<Mail>.Parse(name, null), default) is { } mail && mail.To.ToString() == to)
                mails.Add(mail);
        return mails.ConvertAll(m =>
            ($"{m.Subject}\n{m.TextBody}", new Uri(m.TextBody!.Trim().Split('\n')[^1]).AbsolutePath));
    }

    /// <summary>A business whose customer is reached at this test's address.</summary>
    async Task<Business> OpenAsync(string language)
    {
        var business = await Business.OpenAsync(App, language);
        business.Customer.Party = business.Customer.Party with { Email = email };
        await business.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.FirstAsync(c => c.Id == business.Customer.Id);
            customer.Party = business.Customer.Party;
            return await db.SaveChangesAsync();
        });
        return business;
    }
}

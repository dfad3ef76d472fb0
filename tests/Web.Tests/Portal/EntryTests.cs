using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>A link signs in once, in its time, and only whom the merchant wants.</summary>
public sealed class EntryTests(SharedApp shared) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Fact]
    public async Task A_link_signs_in_once_and_looking_at_it_uses_nothing_up()
    {
        var business = await Business.OpenAsync(App);
        var link = await business.LinkAsync(await business.AdmitAsync());
        using var scanner = App.Visitor();
        await scanner.OpenAsync(link);
        await scanner.OpenAsync(link);
        using var visitor = App.Visitor();
        await visitor.OpenAsync(link);
        Assert.Contains("You are signing in for Customer.", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Sign in");
        Assert.Equal("/portal", visitor.Address);

        await scanner.PressAsync("Sign in"); // the page it still has open
        Assert.Equal(HttpStatusCode.NotFound, scanner.Status);
        Assert.Contains("This link opens nothing any more", scanner.Text, StringComparison.Ordinal);
        await IsOutAsync(scanner);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_is_signed_in()
    {
        var business = await Business.OpenAsync(App);
        for (var round = 0; round < 5; round++)
        {
            var link = await business.LinkAsync(await business.AdmitAsync());
            var visitors = Enumerable.Range(0, 4).Select(_ => App.Visitor()).ToList();
            foreach (var visitor in visitors)
                await visitor.OpenAsync(link);
            await Task.WhenAll(visitors.Select(v => v.PressAsync("Sign in")));
            Assert.Single(visitors, v => v.Address == "/portal" && v.Status == HttpStatusCode.OK);
            visitors.ForEach(v => v.Dispose());
        }
    }

    [Fact]
    public async Task A_link_whose_time_is_over_opens_nothing()
    {
        var business = await Business.OpenAsync(App);
        var link = await business.LinkAsync(await business.AdmitAsync(), TimeSpan.FromSeconds(-1));
        await IsDeadAsync(link);
    }

    [Theory]
    [InlineData("/portal/enter/x")]
    [InlineData("/portal/enter/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public Task What_is_no_link_opens_nothing(string link) => IsDeadAsync(link);

    [Fact]
    public async Task Who_is_shut_out_is_out_at_once_and_open_links_are_dead_until_they_are_invited_anew()
    {
        var business = await Business.OpenAsync(App);
        using var visitor = await business.EnterAsync();
        var link = await business.LinkAsync(await business.AdmitAsync());
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{business.Customer.Id}");
        await merchant.PressAsync("Revoke access");
        Assert.Contains("c@example.test cannot sign in any more", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Access revoked on", merchant.Text, StringComparison.Ordinal);

        await IsDeadAsync(link);
        await IsOutAsync(visitor);
        await merchant.PressAsync("Invite");
        await IsOutAsync(visitor); // a session of before does not come back
    }

    [Fact]
    public async Task The_customer_of_an_archive_or_of_another_address_is_out()
    {
        var business = await Business.OpenAsync(App);
        var archived = await NewAsync(business, "a@example.test");
        var moved = await NewAsync(business, "m@example.test");
        using var first = await business.EnterAsync(archived);
        using var second = await business.EnterAsync(moved);
        var links = new[]
        {
            await business.LinkAsync(await business.AdmitAsync(archived)),
            await business.LinkAsync(await business.AdmitAsync(moved)),
        };
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.Customers.FirstAsync(c => c.Id == archived.Id)).ArchivedAt = DateTimeOffset.UtcNow;
            var changed = await db.Customers.FirstAsync(c => c.Id == moved.Id);
            changed.Party = changed.Party with { Email = "new@example.test" };
            return await db.SaveChangesAsync();
        });

        await IsOutAsync(first);
        await IsOutAsync(second);
        foreach (var link in links)
            await IsDeadAsync(link);
    }

    [Fact]
    public async Task A_session_is_the_customers_alone_and_ends_when_they_say_so()
    {
        var business = await Business.OpenAsync(App);
        using var visitor = await business.EnterAsync();
        await visitor.OpenAsync("/");
        Assert.StartsWith("/account/sign-in", visitor.Address, StringComparison.Ordinal); // no merchant
        using var merchant = await business.Merchant.SignInAsync();
        await IsOutAsync(merchant); // no customer

        await visitor.OpenAsync("/portal");
        await visitor.PressAsync("Sign out");
        await IsOutAsync(visitor);
    }

    static Task<Customer> NewAsync(Business business, string email) =>
        business.Merchant.AddCustomerAsync("Somebody", c => c.Party = c.Party with { Email = email });

    async Task IsDeadAsync(string link)
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Contains("This link opens nothing any more", visitor.Text, StringComparison.Ordinal);
    }

    static async Task IsOutAsync(Visitor visitor)
    {
        foreach (var page in (string[])["/portal", "/portal/statement?handler=Pdf", "/portal/details"])
        {
            await visitor.OpenAsync(page);
            Assert.Equal("/portal/sign-in", visitor.Address);
        }
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Account;

public sealed class OrganizationsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_person_opens_a_second_organization_and_goes_over_from_one_to_the_other()
    {
        var merchant = await shared.App.NewMerchantAsync("First");
        await merchant.AddCustomerAsync("Of the first");
        using var visitor = await merchant.SignInAsync();
        await OpenAsync(visitor, "Second");
        Assert.Equal("/settings/organization", visitor.Address);
        Assert.Equal("Second", visitor.Value("Legal name"));
        await visitor.OpenAsync("/settings/taxes");
        Assert.Contains("VAT 24%", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/customers");
        Assert.DoesNotContain("Of the first", visitor.Text, StringComparison.Ordinal);

        visitor.Fill("Organization", "First");
        await visitor.PressAsync("Switch");
        await visitor.OpenAsync("/customers");
        Assert.Contains("Of the first", visitor.Text, StringComparison.Ordinal);
        using var later = await merchant.SignInAsync();
        await later.OpenAsync("/settings/organization");
        Assert.Equal("First", later.Value("Legal name"));
    }

    [Fact]
    public async Task Nobody_switches_to_an_organization_that_is_not_theirs()
    {
        var stranger = await shared.App.NewMerchantAsync("Theirs");
        var merchant = await shared.App.NewMerchantAsync("Mine");
        using var visitor = await merchant.SignInAsync();
        await OpenAsync(visitor, "Second");
        var fields = visitor.Fields("Switch");
        fields["organization"] = stranger.OrganizationId.ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/account/switch", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await visitor.PostWithoutTokenAsync("/account/switch", fields)).StatusCode);
        await visitor.OpenAsync("/settings/organization");
        Assert.Equal("Second", visitor.Value("Legal name"));
    }

    [Theory]
    [InlineData("", "Fill this in.")]
    [InlineData("first", "You have an organization of this name already.")]
    public async Task A_name_that_is_missing_or_taken_is_refused_beside_the_field(string name, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync("First");
        using var visitor = await merchant.SignInAsync();
        await OpenAsync(visitor, name);
        Assert.Equal(sentence, visitor.ErrorBeside("Name of your business"));
        Assert.Equal(1, await merchant.WithDbAsync(db =>
            db.Members.IgnoreQueryFilters().CountAsync(m => m.UserId == merchant.UserId)));
    }

    static async Task OpenAsync(Visitor visitor, string name)
    {
        await visitor.OpenAsync("/account/organizations/new");
        visitor.Fill("Name of your business", name);
        await visitor.PressAsync("Open the organization");
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

/// <summary>Another organization's invoice is not there, and no form is taken without its token.</summary>
public sealed class StrangerTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    static readonly string[] Actions =
        ["show/{0}?handler=Issue", "show/{0}?handler=Void", "show/{0}?handler=Duplicate", "show/{0}?handler=Delete",
         "show/{0}?handler=Gateways", "show/{0}?handler=PrivateNotes", "edit/{0}", "edit/{0}?handler=AddLine",
         "edit/{0}?handler=RemoveLine", "edit/{0}?handler=Totals"];

    [Fact]
    public async Task Nothing_of_another_organization_is_seen_or_changed()
    {
        using var owner = await Desk.OpenAsync(shared.App);
        var id = await owner.DraftAsync(100_00);
        var before = await owner.ReadAsync(id);
        using var stranger = await Desk.OpenAsync(shared.App);
        var own = await stranger.DraftAsync(1_00);
        await stranger.OpenAsync(own);
        var fields = stranger.Visitor.Fields("Duplicate");

        foreach (var page in new[] { "show", "edit", "preview", "pdf", "live" })
        {
            using var answer = await stranger.Visitor.Http.GetAsync($"/sales/invoices/{page}/{id}", Now);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (var action in Actions)
        {
            var address = "/sales/invoices/" + string.Format(null, action, id);
            using var answer = await stranger.Visitor.PostAsync(address, fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        await stranger.Visitor.OpenAsync($"/sales/invoices/new?customer={owner.CustomerId}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Visitor.Status);
        var after = await owner.ReadAsync(id);
        Assert.Equal((before.Version, true), (after.Version, after.IsDraft));
        Assert.Equal(1, await owner.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }

    [Fact]
    public async Task A_draft_under_the_key_of_another_organizations_invoice_is_not_made()
    {
        using var owner = await Desk.OpenAsync(shared.App);
        var id = await owner.DraftAsync(100_00);
        using var stranger = await Desk.OpenAsync(shared.App);
        await stranger.OpenNewAsync();
        var fields = stranger.Visitor.Fields("Save draft");
        fields["Input.Id"] = id.ToString();

        var answer = await stranger.Visitor.PostAsync("/sales/invoices/new", fields);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await stranger.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }

    [Fact]
    public async Task Without_the_token_nothing_is_done()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(100_00);
        await desk.OpenAsync(id);
        var fields = desk.Visitor.Fields("Duplicate");
        foreach (var action in Actions.Append("new"))
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Visitor.PostWithoutTokenAsync(
                "/sales/invoices/" + string.Format(null, action, id), fields)).StatusCode);
        Assert.True((await desk.ReadAsync(id)).IsDraft);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_anything()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(100_00);
        using var nobody = shared.App.Visitor();
        foreach (var page in new[] { "", $"/show/{id}", $"/pdf/{id}", $"/preview/{id}", $"/edit/{id}", "/new" })
        {
            await nobody.OpenAsync("/sales/invoices" + page);
            Assert.StartsWith("/account/sign-in", nobody.Address, StringComparison.Ordinal);
        }
    }
}

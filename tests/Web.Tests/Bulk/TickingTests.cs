using System.Net;
using Tamias.Web.Bulk;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Bulk;

public sealed class TickingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("Send by e-mail")]
    [InlineData("Download as ZIP")]
    [InlineData("Mark as sent")]
    [InlineData("Export as CSV")]
    public async Task With_nothing_ticked_a_sentence_stands_beside_the_buttons_and_the_list_is_as_it_was(string button)
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        await desk.IssuedAsync();
        await desk.Visitor.OpenAsync($"{BulkDesk.List}?q=inv&state=unpaid&sort=-total");
        await desk.Visitor.PressAsync(button);
        Assert.Equal($"{BulkDesk.List}?q=inv&state=unpaid&sort=-total", desk.Visitor.Address);
        Assert.StartsWith("Nothing is ticked.",
            desk.Visitor.Page.QuerySelector("#ticked [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("inv", desk.Visitor.Value("Search"));

        await desk.Visitor.OpenAsync(BulkDesk.List);
        Assert.Null(desk.Visitor.Page.QuerySelector("#ticked [role=alert]"));
    }

    [Fact]
    public async Task Every_row_has_a_tick_with_a_name_and_one_tick_means_all_on_the_page()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var (issued, draft) = (await desk.IssuedAsync(), await desk.Business.DraftAsync(60_00));
        await desk.Visitor.OpenAsync(BulkDesk.List);
        Assert.False(desk.Visitor.IsTicked("INV-0001 for Customer"));
        Assert.False(desk.Visitor.IsTicked("Draft for Customer, €60.00"));
        desk.Visitor.Tick("All on this page");
        await desk.Visitor.PressAsync("Send by e-mail");
        Assert.Contains("To be sent: 2 of 2", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            [draft, issued], desk.Visitor.Page.QuerySelectorAll("input[name=i]")
                .Select(e => Id<Invoice>.Parse(e.GetAttribute("value")!, null)).OrderDescending());
    }

    [Theory]
    [InlineData("Look")]
    [InlineData("Zip")]
    [InlineData("Mark")]
    [InlineData("Csv")]
    [InlineData("")]
    public async Task More_than_fit_are_refused_in_words_and_nothing_is_done(string handler)
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var issued = await desk.IssuedAsync();
        var keys = Enumerable.Range(0, TickedPage.Most).Select(_ => desk.Merchant.Ids().Next<Invoice>()).Append(issued);
        var body = keys.Select(k => KeyValuePair.Create("i", k.ToString())).Concat(
        [
            KeyValuePair.Create("token", desk.Merchant.Ids().NextToken()),
            KeyValuePair.Create("__RequestVerificationToken", await desk.Visitor.FormTokenAsync()),
        ]);
        await desk.Visitor.SendAsync(new(HttpMethod.Post, new Uri(
            $"{BulkDesk.Address}?handler={handler}", UriKind.Relative)) { Content = new FormUrlEncodedContent(body) });
        Assert.Equal(BulkDesk.List, desk.Visitor.Address);
        Assert.Contains("At most 100 invoices at once.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.MailsAsync());
        Assert.Empty(await desk.TimelineAsync(TimelineKind.SentOtherwise));
    }

    [Fact]
    public async Task A_full_hundred_goes_through_every_address()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var keys = Enumerable.Range(1, TickedPage.Most - 1).Select(_ => desk.Merchant.Ids().Next<Invoice>())
            .Append(await desk.IssuedAsync()).ToArray();
        using var look = await desk.PostAsync("Look", keys);
        await desk.Visitor.OpenAsync(look.Headers.Location!.OriginalString);
        Assert.Contains("To be sent: 1 of 1", desk.Visitor.Text, StringComparison.Ordinal);
        using var marked = await desk.PostAsync("Mark", keys);
        await desk.Visitor.OpenAsync(marked.Headers.Location!.OriginalString);
        Assert.Contains("Marked as sent: 1 of 1", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=%CE%B1&p=2&handler=Zip&x=y", "/sales/invoices?q=%CE%B1&p=2#ticked")]
    [InlineData("//evil.example", "/sales/invoices#ticked")]
    [InlineData("?sort=total\r\nLocation: x", "/sales/invoices?sort=total%0D%0ALocation%3A%20x#ticked")]
    [InlineData(null, "/sales/invoices#ticked")]
    public void The_way_back_is_the_list_whatever_the_form_says(string? query, string way) =>
        Assert.Equal(way, WayBack.To(query));

    [Fact]
    public async Task Without_any_key_the_page_before_sending_leads_to_the_list()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        foreach (var address in new[] { "", "?i=nonsense", "/sent", "/sent?token=x&i=1", "/marked" })
        {
            await desk.Visitor.OpenAsync(BulkDesk.Address + address);
            Assert.Equal(address.StartsWith('/') ? HttpStatusCode.NotFound : HttpStatusCode.OK, desk.Visitor.Status);
        }
    }
}

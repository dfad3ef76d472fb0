namespace Tamias.Core.Tests;

public sealed class CustomerTests
{
    [Fact]
    public void The_first_address_leads_and_empty_lines_do_not_count()
    {
        var customer = new Customer(default, Make.Owner, new() { Email = "a@example.com" })
        {
            MoreEmails = " b@example.com \r\n\n c@example.com",
        };

        Assert.Equal(["a@example.com", "b@example.com", "c@example.com"], customer.Emails);
    }

    [Fact]
    public void Without_any_address_there_is_none() => Assert.Empty(Make.Customer().Emails);
}

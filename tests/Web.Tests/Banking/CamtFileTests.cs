using System.Text;
using CsCheck;
using Tamias.Web.Banking;

namespace Tamias.Web.Tests.Banking;

public sealed class CamtFileTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void What_came_in_is_read_whatever_the_version(int version)
    {
        var line = Assert.Single(Lines(new CamtText(CamtText.Account, version)
        {
            Entries =
            [
                new("120.50")
                {
                    BankReference = "B-77",
                    Parts =
                    [
                        new("for INV-0012", "PAPADOPOULOU MARIA", "RF18539007547034")
                        {
                            PayerIban = "DE89370400440532013000",
                        },
                    ],
                },
            ],
        }));

        Assert.Equal(new Money(120_50, Currency.Eur), line.Amount);
        Assert.Equal(new LineFacts
        {
            BookedOn = new(2026, 11, 5), ValueOn = new(2026, 11, 6), Payer = "PAPADOPOULOU MARIA",
            PayerIban = "DE89370400440532013000", Text = "for INV-0012", Reference = "RF18539007547034",
            BankReference = "B-77",
        }, line.Facts);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Transfers_that_the_bank_booked_as_one_sum_are_told_apart(int version)
    {
        var lines = Lines(new CamtText(CamtText.Account, version)
        {
            Entries = [new("30.00") { Parts = [new("one", Amount: "10.00"), new("two", Amount: "20.00")] }],
        });

        Assert.Equal([("one", 10_00), ("two", 20_00)], lines.Select(l => (l.Facts.Text, l.Amount.Minor)));
    }

    [Fact]
    public void Transfers_that_do_not_add_up_stay_one_sum()
    {
        var entry = new CamtEntry("31.00") { Parts = [new("one", Amount: "10.00"), new("two", Amount: "20.00")] };
        var line = Assert.Single(Lines(CamtText.Of(entry)));

        Assert.Equal(("one · two", 31_00), (line.Facts.Text, line.Amount.Minor));
    }

    [Fact]
    public void What_the_merchant_paid_and_what_is_not_booked_is_left_out_and_what_the_bank_took_back_is_negative()
    {
        var lines = Lines(CamtText.Of(
            new("1.00") { IsCredit = false }, new("2.00") { Status = "PDNG" }, new("3.00") { IsReversal = true },
            new("4.00") { IsCredit = false, IsReversal = true }, new("0.00"), new("5.00")));

        Assert.Equal([-4_00, 5_00], lines.Select(l => l.Amount.Minor));
    }

    [Theory]
    [InlineData("12", 12_00)]
    [InlineData("12.5", 12_50)]
    [InlineData("12.50000", 12_50)]
    [InlineData(".5", 50)]
    [InlineData("1000000.01", 1_000_000_01)]
    public void Amounts_are_read_as_the_standard_writes_them(string amount, long minor) =>
        Assert.Equal(minor, Assert.Single(Lines(CamtText.Of(new CamtEntry(amount)))).Amount.Minor);

    [Theory]
    [InlineData("12.505")]
    [InlineData("12,50")]
    [InlineData("1,000.00")]
    [InlineData("-5.00")]
    [InlineData("")]
    [InlineData("99999999999999999999.00")]
    public void An_amount_that_cannot_be_read_refuses_the_file_and_names_the_entry(string amount)
    {
        var (file, refusal) = CamtFile.Read(CamtText.Of(new("1.00"), new(amount)).Bytes);

        Assert.Null(file);
        Assert.Equal([2], refusal!.Arguments);
    }

    [Fact]
    public void An_entry_in_a_currency_that_is_none_refuses_the_file()
    {
        var statement = CamtText.Of(new CamtEntry("1.00") { Currency = "XXX" });

        Assert.Equal([1], CamtFile.Read(statement.Bytes).Refusal!.Arguments);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<Document/>")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'><BkToCstmrDbtCdtNtfctn/></Document>")]
    [InlineData("<!DOCTYPE Document [<!ENTITY a 'x'>]><Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt>&a;</BkToCstmrStmt></Document>")]
    public void Anything_else_is_refused_with_what_is_wanted(string text)
    {
        var (_, refusal) = CamtFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Contains("camt.053", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.NotNull(CamtFile.Read(CamtText.Of(new CamtEntry("1.00") { Extra = deep }).Bytes).Refusal);
    }

    /// <summary>Whatever is done to a file, it is read or refused.</summary>
    [Fact]
    public void A_damaged_file_never_throws()
    {
        var whole = CamtText.Of(new("12.00"), new("3.00") { Parts = [new("a", "b", "c"), new("d")] }).Bytes;
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 12]).Sample((at, cut, put) =>
        {
            byte[] damaged = [.. whole[..at], .. put, .. whole[Math.Min(at + cut, whole.Length)..]];
            var (file, refusal) = CamtFile.Read(damaged);
            Assert.True(file is null ^ refusal is null);
        }, iter: 3000);
    }

    static List<StatedLine> Lines(CamtText text)
    {
        var (file, refusal) = CamtFile.Read(text.Bytes);
        Assert.Null(refusal);
        var account = Assert.Single(file!.Accounts);
        Assert.Equal(CamtText.Account, account.Number);
        return [.. account.Lines];
    }
}

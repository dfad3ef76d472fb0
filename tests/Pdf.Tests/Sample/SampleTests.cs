namespace Tamias.Pdf.Tests.Sample;

public class SampleTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    public void The_sample_invoice_is_written_for_a_look(int lines)
    {
        var bytes = new SampleInvoice(lines).Save();
        File.WriteAllBytes($"/tmp/pdfwork/sample-{lines}.pdf", bytes);
    }
}

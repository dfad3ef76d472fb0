using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class BankMapping : IEntityTypeConfiguration<BankStatement>, IEntityTypeConfiguration<BankLine>
{
    /// <summary>Characters of SHA-256 as hex.</summary>
    const int Hash = 64;

    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("bank_statements").HasKey(s => s.Id);
        builder.Property(s => s.FileHash).HasMaxLength(Hash);
        builder.Property(s => s.FileName).HasMaxLength(Mappings.Text);
        builder.HasIndex(s => new { s.OrganizationId, s.FileHash }).IsUnique();
        builder.Refers<BankStatement, Organization>(s => s.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<BankLine> builder)
    {
        builder.ToTable("bank_lines").HasKey(l => l.Id);
        builder.Property(l => l.Key).HasMaxLength(Hash);
        builder.Money(l => l.Amount);
        builder.ComplexProperty(l => l.Facts, facts => facts.Property(f => f.Text).HasMaxLength(LineFacts.LongestText));
        builder.HasIndex(l => new { l.OrganizationId, l.Key }).IsUnique();
        builder.HasIndex(l => new { l.OrganizationId, l.State });
        builder.HasIndex(l => l.PaymentId).IsUnique();
        builder.HasIndex(l => l.PayoutId).IsUnique();
        builder.Refers<BankLine, BankStatement>(l => l.StatementId);
        builder.Refers<BankLine, Gateway>(l => l.GatewayId);
        builder.HasOne<Payment>().WithOne().HasForeignKey<BankLine>(l => l.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payout>().WithOne().HasForeignKey<BankLine>(l => l.PayoutId).OnDelete(DeleteBehavior.Restrict);
    }
}

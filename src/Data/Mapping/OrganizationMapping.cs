using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class OrganizationMapping
    : IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Logo>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations").HasKey(o => o.Id);
        builder.ComplexProperty(o => o.Party);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members").HasKey(m => new { m.OrganizationId, m.UserId });
        builder.Property(m => m.UnwantedNotices).HasMaxLength(200);
        builder.Refers<Member, Organization>(m => m.OrganizationId);
        builder.Refers<Member, User>(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<Logo> builder)
    {
        builder.ToTable("logos").HasKey(l => new { l.OrganizationId, l.Hash });
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.Refers<Logo, Organization>(l => l.OrganizationId);
    }
}

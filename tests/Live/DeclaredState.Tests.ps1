BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Organizations as files' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $place = "organization/$organization"
        $null = Read-Registry "$place/team/developers" Put @{ role = 'creator'; description = 'They build' }
        $null = Read-Registry "$place/robots/builder" Put @{ description = 'builds' }
        $null = Read-Registry "$place/team/developers/members/$organization+builder" Put
        $null = Read-Registry "$place/prototypes" Post @{ delegate = @{ kind = 'team'; name = 'developers' }; role = 'write' }
        foreach ($name in 'app', 'tools/nested') { $null = Open-LiveRepository "$organization/$name" }
        $null = Read-Registry "repository/$organization/app" Put @{ description = 'The application' }
        $null = Read-Registry "repository/$organization/app/permissions/user/$organization+builder" Put @{ role = 'write' }
        $file = Join-Path ([IO.Path]::GetTempPath()) "$organization.yaml"
    }

    AfterAll {
        Clear-LiveRegistry
        if ($file) { Remove-Item $file, (Join-Path (Split-Path $file) 'quay-organization.schema.json') -ErrorAction Ignore }
    }

    It 'are exported, and importing them again changes nothing' {
        Export-QuayOrganization $organization -Path $file
        $text = Get-Content $file -Raw
        foreach ($part in $organization, 'developers', 'They build', 'builder', 'The application', 'tools/nested') { $text | Should -BeLike "*$part*" }
        Compare-QuayOrganization $file | Should -BeNullOrEmpty
    }

    It 'are imported' {
        Export-QuayOrganization $organization -Path $file
        $copy = Get-LiveName
        Import-QuayOrganization $file -Name $copy -Confirm:$false
        (Read-Registry "organization/$copy").teams.developers.description | Should -Be 'They build'
        (Read-Registry "organization/$copy/robots?token=false").robots.name | Should -Be "$copy+builder"
        (Read-Registry "organization/$copy/team/developers/members").members.name | Should -Be "$copy+builder"
        (Read-Registry "organization/$copy/prototypes").prototypes.role | Should -Be write
        (Read-Registry "repository?namespace=$copy").repositories.name | Sort-Object | Should -Be 'app', 'tools/nested'
        (Read-Registry "repository/$copy/app").description | Should -Be 'The application'
        (Read-Registry "repository/$copy/app/permissions/user/").permissions."$copy+builder".role | Should -Be write
        Compare-QuayOrganization $file -Name $copy | Should -BeNullOrEmpty
    }

    It 'are restored to the state of their files' {
        Export-QuayOrganization $organization -Path $file
        $null = Read-Registry "organization/$organization/team/developers" Put @{ role = 'member'; description = 'They build' }
        $null = Read-Registry "organization/$organization/team/strangers" Put @{ role = 'admin' }
        $null = Read-Registry "repository/$organization/app" Put @{ description = 'changed' }
        @(Compare-QuayOrganization $file).Count | Should -BeGreaterOrEqual 2
        Import-QuayOrganization $file -Confirm:$false
        $found = Read-Registry "organization/$organization"
        $found.teams.developers.role | Should -Be creator
        $found.teams.strangers.role | Should -Be admin -Because 'what the file does not name stays without -Prune'
        (Read-Registry "repository/$organization/app").description | Should -Be 'The application'
        Import-QuayOrganization $file -Prune -Confirm:$false
        (Read-Registry "organization/$organization").teams.PSObject.Properties.Name | Should -Not -Contain strangers
    }
}

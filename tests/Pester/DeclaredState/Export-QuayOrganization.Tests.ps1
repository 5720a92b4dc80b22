BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Export-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'writes the text of a document to the pipeline' {
        $document = Export-QuayOrganization acme -WarningAction Ignore
        $document.Organization | Should -Be 'acme'
        "$document" | Should -BeLike '# yaml-language-server: *organization: acme*developers: { role: creator, description: Build and push, members: `[alice, bob`] }*'
        $document | Set-Content (Join-Path $TestDrive 'set.yaml')
        $document > (Join-Path $TestDrive 'redirected.yaml')
        Compare-QuayOrganization (Join-Path $TestDrive 'set.yaml') | Should -BeNullOrEmpty
    }

    It 'writes a file for each organization, and the schema beside them' {
        $folder = Join-Path $TestDrive 'registry'
        Get-QuayOrganization -Superuser | Export-QuayOrganization -Path $folder -WarningAction Ignore | Should -BeNullOrEmpty
        (Get-ChildItem $folder).Name | Sort-Object | Should -Be 'acme.yaml', 'globex.yaml', 'initech.yaml', 'quay-organization.schema.json'
        Get-ChildItem $folder -Filter *.yaml | Compare-QuayOrganization | Should -BeNullOrEmpty
        Compare-QuayOrganization $folder | Should -BeNullOrEmpty
    }

    It 'uses file names that are valid on every operating system' {
        $long = 'a' * 255
        Add-RegistrySeed @{ organizations = @{ names = 'con', 'aux.lab', 'lpt1', 'com', 'console', $long } }
        $folder = Join-Path $TestDrive 'devices'
        Export-QuayOrganization con, aux.lab, lpt1, com, console, $long -Path $folder
        $names = (Get-ChildItem $folder -Filter *.yaml).Name
        $names | Where-Object Length -LT 20 | Sort-Object | Should -Be 'aux_.lab.yaml', 'com.yaml', 'con_.yaml', 'console.yaml', 'lpt1_.yaml'
        $names | Where-Object Length -GT 20 | Should -Match '^a{200}_[0-9a-f]{8}\.yaml$'
        (Compare-QuayOrganization $folder) | Should -BeNullOrEmpty
    }

    It 'writes JSON to a .json file' {
        $file = Join-Path $TestDrive 'acme.json'
        Export-QuayOrganization acme $file -WarningAction Ignore
        (Get-Content $file -Raw | ConvertFrom-Json).teams.developers.role | Should -Be 'creator'
        Compare-QuayOrganization $file | Should -BeNullOrEmpty
        (Export-QuayOrganization acme -AsJson -WarningAction Ignore).Text | ConvertFrom-Json | Compare-QuayOrganization | Should -BeNullOrEmpty
    }

    It 'writes the same text twice' {
        $first = Export-QuayOrganization acme -WarningAction Ignore
        "$(Export-QuayOrganization acme -WarningAction Ignore)" | Should -BeExactly "$first"
    }

    It 'writes only the given sections and repositories' {
        $text = "$(Export-QuayOrganization acme -Section repositories -Repository 'tools/*' -WarningAction Ignore)"
        $text | Should -BeLike '*tools/builder:*'
        $text | Should -Not -BeLike '*teams:*members*'
        $text | Should -Not -BeLike '*  app:*'
        Assert-QuayError { Export-QuayOrganization acme -Section teems } -Id QuayInvalidInput -Category InvalidArgument -Message '*teams*'
    }

    It 'reports objects that it cannot write' {
        Export-QuayOrganization acme -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -Match "acme: teams: (\S+): Not written: newhire@example.com is invited to team '\1'"
        "$warnings" | Should -BeLike '*build trigger*'
    }

    It 'writes no secret, and no identifier of this registry' {
        New-QuayNotification acme/app RepoPush -WebhookUrl https://hooks.example.com/T0P5ECRET -Title CI | Out-Null
        $text = "$(Export-QuayOrganization acme -WarningAction Ignore)"
        $text | Should -Not -BeLike '*T0P5ECRET*'
        $text | Should -BeLike '*webhookUrl: *${APP_CI_WEBHOOK_URL}*'
        $text | Should -Not -Match '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}'
    }

    It 'sends no change, and writes no file with -WhatIf' {
        Export-QuayOrganization acme (Join-Path $TestDrive 'none.yaml') -WhatIf
        Join-Path $TestDrive 'none.yaml' | Should -Not -Exist
        Export-QuayOrganization acme -WarningAction Ignore | Out-Null
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing organizations and a lack of permission' {
        Assert-QuayError { Export-QuayOrganization nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As readonly
        Assert-QuayError { Export-QuayOrganization acme } -Id QuayForbidden -Category PermissionDenied -Target acme
    }

    It 'refuses to write two organizations to one file' {
        Assert-QuayError { Export-QuayOrganization acme, globex (Join-Path $TestDrive 'one.yaml') -WarningAction Ignore } -Id QuayInvalidInput -Category InvalidArgument -Message '*folder*'
    }

    It 'keeps the old file on a full disk' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $folder = Join-Path $TestDrive 'full'
        $null = New-Item $folder -ItemType Directory
        Set-Content (Join-Path $folder 'acme.yaml') 'organization: acme'
        $script = Join-Path $TestDrive 'full.ps1'
        Set-Content $script (@'
Import-Module '{0}'
$null = Connect-Quay '{1}' (ConvertTo-SecureString '{2}' -AsPlainText -Force)
Export-QuayOrganization acme '{3}' -WarningAction Ignore
'@ -f (Get-TestModulePath), (Get-QuaySession -Default).Endpoint, (Get-TestToken), $folder)
        Invoke-OnFullDisk $script | Should -Match 'file|disk|size'
        @(Get-ChildItem $folder -Force).Name | Should -Be 'acme.yaml'
        Get-Content (Join-Path $folder 'acme.yaml') | Should -Be 'organization: acme'
    }
}

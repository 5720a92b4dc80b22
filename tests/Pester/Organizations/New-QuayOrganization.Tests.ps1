BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'creates an organization and writes it' {
        $made = New-QuayOrganization umbrella -Email umbrella@example.com
        $made.Name | Should -Be 'umbrella'
        $made.Email | Should -Be 'umbrella@example.com'
        # The registry shows the contact address instead, if there is one.
        (New-QuayOrganization other -Email other@example.com -ContactEmail desk@example.com).Email | Should -Be 'desk@example.com'
        (Get-QuayOrganization umbrella).IsAdmin | Should -BeTrue
    }

    It 'takes names and rows of a table from the pipeline' {
        ('one', 'two' | New-QuayOrganization).Name | Should -Be 'one', 'two'
        $rows = "Name,Email,ContactEmail`nthree,three@example.com,`nfour,four@example.com,desk@example.com" | ConvertFrom-Csv
        ($rows | New-QuayOrganization).Email | Should -Be 'three@example.com', 'desk@example.com'
    }

    It 'creates several, and reports each existing one in its place' {
        Assert-QuaySequence { New-QuayOrganization one, acme, two, alice } 'one', '!acme', 'two', '!alice'
    }

    It 'takes organizations of another registry, and rows with empty cells' {
        $other = Get-QuayOrganization acme
        Remove-QuayOrganization acme -Confirm:$false
        ($other | New-QuayOrganization).Email | Should -Be 'acme@example.com'
        ("Name,Email,ContactEmail`
five,,`
six,," | ConvertFrom-Csv | New-QuayOrganization).Name | Should -Be 'five', 'six'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayOrganization umbrella -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a name that already exists' {
        Assert-QuayError { New-QuayOrganization acme } -Id QuayAlreadyExists -Category ResourceExists -Target acme -Message '*acme*exist*'
    }

    It 'reports a name or address that the registry does not accept' {
        Assert-QuayError { New-QuayOrganization 'Not Good' } -Id QuayInvalidInput -Category InvalidArgument -Target 'Not Good'
        Assert-QuayError { New-QuayOrganization good -Email nonsense } -Id QuayInvalidInput -Category InvalidArgument -Target good
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { New-QuayOrganization umbrella } -Id QuayForbidden -Category PermissionDenied -Target umbrella
    }
}

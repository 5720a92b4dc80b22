BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayApplication' {
    BeforeEach { Reset-TestConnection }

    It 'creates an application and writes it with its secret' {
        $made = New-QuayApplication acme Dashboard -Description 'Shows things' -ApplicationUri https://dash.example.com -RedirectUri https://dash.example.com/back -AvatarEmail dash@example.com
        $made.Organization | Should -Be 'acme'
        $made.ClientSecret | Should -BeOfType [securestring]
        $read = Get-QuayApplication -Organization acme -ClientId $made.ClientId
        $read.Description | Should -Be 'Shows things'
        $read.ApplicationUri | Should -Be ([uri]'https://dash.example.com')
        $read.RedirectUri | Should -Be ([uri]'https://dash.example.com/back')
        $read.AvatarEmail | Should -Be 'dash@example.com'
        $read.Credential.GetNetworkCredential().Password | Should -Be $made.Credential.GetNetworkCredential().Password
    }

    It 'takes names and rows of a table from the pipeline' {
        ('one', 'two' | New-QuayApplication acme).Name | Should -Be 'one', 'two'
        $rows = "Organization,Name,RedirectUri`nacme,three,`nglobex,four,https://four.example.com" | ConvertFrom-Csv
        $made = $rows | New-QuayApplication
        $made.Organization | Should -Be 'acme', 'globex'
        $made[0].RedirectUri | Should -BeNullOrEmpty
    }

    It 'copies an application to another organization' {
        $null = New-QuayApplication acme Dashboard -Description 'Shows things'
        $copy = Get-QuayApplication acme Dashboard | New-QuayApplication -Organization globex
        $copy.Organization | Should -Be 'globex'
        $copy.Description | Should -Be 'Shows things'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayApplication acme one -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'is not retried, since the registry accepts the same name twice' {
        Add-RegistryFault @{ operationId = 'createOrganizationApplication'; status = 503 }
        Assert-QuayError { New-QuayApplication acme one } -Id QuayUnavailable -Category ResourceUnavailable -Target one
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports a missing organization' {
        Assert-QuayError { New-QuayApplication nowhere one } -Id QuayNotFound -Category ObjectNotFound -Target one -Message "*organization 'nowhere'*"
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayApplication globex one } -Id QuayForbidden -Category PermissionDenied -Target one
    }

    It 'takes several names and organizations' {
        (New-QuayApplication acme, globex one, two).ForEach{ $_.Organization + '/' + $_.Name } | Should -Be 'acme/one', 'acme/two', 'globex/one', 'globex/two'
        $written = New-QuayApplication nowhere, acme three 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'three', 'acme'
    }
}

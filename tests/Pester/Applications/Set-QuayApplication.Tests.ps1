BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayApplication' {
    BeforeEach {
        Reset-TestConnection
        $made = New-QuayApplication acme Dashboard -Description 'Shows things' -ApplicationUri https://dash.example.com -RedirectUri https://dash.example.com/back -AvatarEmail dash@example.com
        Clear-RegistryRequest
    }

    It 'changes only the given settings' {
        $made | Set-QuayApplication -NewName Board | Should -BeNullOrEmpty
        $read = Get-QuayApplication -Organization acme -ClientId $made.ClientId
        $read.Name | Should -Be 'Board'
        $read.Description | Should -Be 'Shows things'
        $read.ApplicationUri | Should -Be ([uri]'https://dash.example.com')
        $read.RedirectUri | Should -Be ([uri]'https://dash.example.com/back')
        $read.AvatarEmail | Should -Be 'dash@example.com'
    }

    It 'clears settings that are given empty' {
        $set = Set-QuayApplication acme $made.ClientId -Description '' -RedirectUri '' -AvatarEmail '' -PassThru
        $set.Name | Should -Be 'Dashboard'
        $set.Description | Should -BeNullOrEmpty
        $set.RedirectUri | Should -BeNullOrEmpty
        $set.AvatarEmail | Should -BeNullOrEmpty
        $set.ApplicationUri | Should -Be ([uri]'https://dash.example.com')
    }

    It 'writes the application with -PassThru' {
        $set = Get-QuayApplication acme | Set-QuayApplication -Description 'Other' -PassThru
        $set.Organization | Should -Be 'acme'
        $set.Description | Should -Be 'Other'
    }

    It 'sends nothing with -WhatIf' {
        $made | Set-QuayApplication -NewName Board -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Set-QuayApplication acme NOSUCH -NewName x } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { $made | Set-QuayApplication -Session (Get-QuaySession -Default) -NewName x } -Id QuayForbidden -Category PermissionDenied -Target $made.ClientId
    }

    It 'takes several client ids as argument and from the pipeline, and reports each missing one in its place' {
        $other = New-QuayApplication acme Other
        $written = Set-QuayApplication acme $other.ClientId, NOSUCH, $made.ClientId -Description same -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'Other', 'NOSUCH', 'Dashboard'
        ($made.ClientId | Set-QuayApplication acme -Description new -PassThru).Description | Should -Be new
    }

    It 'lists the possible changes if none is given' {
        Assert-QuayError { $made | Set-QuayApplication } -Id QuayInvalidInput -Category InvalidArgument -Target $made.ClientId -Message '*Specify -NewName, -Description, *'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }
}

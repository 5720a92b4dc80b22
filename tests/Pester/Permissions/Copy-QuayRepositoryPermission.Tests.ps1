BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Copy-QuayRepositoryPermission' {
    BeforeEach { Reset-TestConnection }

    It 'adds what is missing, changes what differs, and leaves the rest' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Set-QuayRepositoryPermission acme/web -Team auditors -Role Admin
        Clear-RegistryRequest
        $given = Copy-QuayRepositoryPermission acme/app acme/web -PassThru
        $given.Name | Should -Be 'acme+ci', 'auditors'
        @(Get-RegistryRequest -Change).Count | Should -Be 2
        $now = Get-QuayRepositoryPermission acme/web
        ($now | Where-Object Name -EQ bob).Role | Should -Be Admin
        ($now | Where-Object Name -EQ auditors).Role | Should -Be Read
    }

    It 'makes both the same with -Replace' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Copy-QuayRepositoryPermission acme/app acme/web, acme/empty -Replace | Should -BeNullOrEmpty
        $model = Get-QuayRepositoryPermission acme/app | ForEach-Object { "$_" } | Sort-Object
        foreach ($copy in 'acme/web', 'acme/empty') {
            Get-QuayRepositoryPermission $copy | ForEach-Object { "$_" } | Sort-Object | Should -Be $model
        }
    }

    It 'takes repositories from the pipeline, itself included, and looks at the model once' {
        Get-QuayRepository -Namespace acme | Copy-QuayRepositoryPermission acme/app -Replace
        @(Get-RegistryRequest | Where-Object path -Match '/acme/app/').Count | Should -Be 2
        (Get-QuayRepositoryPermission acme/mirrored).Count | Should -Be 3
    }

    It 'shows with -WhatIf just what would change' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Clear-RegistryRequest
        $log = Join-Path $TestDrive whatif.txt
        $null = Start-Transcript $log
        try { Copy-QuayRepositoryPermission acme/app acme/web -Replace -WhatIf } finally { $null = Stop-Transcript }
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        $lines = @(Get-Content $log | Where-Object { $_ -like 'What if:*' })
        $lines.Count | Should -Be 3
        $lines -join ' ' | Should -BeLike "*Set to Write*acme+ci*Set to Read*auditors*Remove (was Admin)*bob*"
        Copy-QuayRepositoryPermission acme/app acme/web -Replace
        Clear-RegistryRequest
        Copy-QuayRepositoryPermission acme/app acme/web -Replace
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'goes on after a repository that is missing' {
        $errors = Get-CommandError { 'acme/nothing', 'acme/empty' | Copy-QuayRepositoryPermission acme/app }
        $errors.Count | Should -Be 1
        $errors[0].TargetObject | Should -Be acme/nothing
        (Get-QuayRepositoryPermission acme/empty).Count | Should -Be 3
    }

    It 'reports a missing model and teams of another organization' {
        Assert-QuayError { Copy-QuayRepositoryPermission acme/nothing acme/web } -Id QuayNotFound -Category ObjectNotFound -Message '*acme/nothing*'
        @(Get-CommandError { Copy-QuayRepositoryPermission acme/app globex/reactor }).Count | Should -Be 3
    }
}
